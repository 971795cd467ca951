import { afterAll, describe, expect, test } from 'vitest';
import type { ErrorBody } from '@/lib/shared/wire';
import { startOrExplain } from '@/testing/real-servers/start-or-explain';
import { startRedis } from '@/testing/real-servers/start-redis';
import { createTestServer } from '@/testing/server/create-test-server';
import { testCounterStore } from './counter-store.contract';
import { createRedisStore, type RedisStore } from './create-redis-store';

const redis = await startOrExplain('redis', startRedis);
const stores: RedisStore[] = [];

function open(prefix: string): RedisStore {
  const store = createRedisStore({ url: redis?.url ?? '', prefix, clock: () => new Date() });
  stores.push(store);
  return store;
}

afterAll(async () => {
  for (const store of stores) await store.close();
  await redis?.close();
});

describe.skipIf(redis === null)('counters in a real Redis', () => {
  const one = open('one');
  testCounterStore(() => one);

  test('processes share them, installations do not', async () => {
    const [other, foreign] = [open('one'), open('two')];
    const options = { limit: 10, endsAtMs: Date.now() + 60_000 };
    await one.add('shared', 7, options);
    expect(await other.add('shared', 4, options)).toMatchObject({ ok: false });
    expect(await foreign.add('shared', 4, options)).toMatchObject({ ok: true });
  });
});

describe.skipIf(redis === null)('two app processes over one Redis', () => {
  /** A presigned JPEG of a stated size, from one client: its status, and what was said. */
  async function setUp() {
    const config = {
      redisUrl: redis?.url ?? '',
      budgetLimits: {
        client: [{ quantity: 'bytes', period: 'hour', amount: 1_000_000 }],
        network: [],
        total: [],
      },
    } as const;
    const [first, second] = [await createTestServer(config), await createTestServer(config)];
    const ask = async (server: typeof first, size: number, from: string) => {
      const startedMs = performance.now();
      const answer = await server.call('POST', '/api/upload/presign', {
        json: { filename: 'a.jpg', size },
        headers: { 'x-forwarded-for': from },
      });
      const body = (await answer.json()) as Partial<ErrorBody>;
      return { status: answer.status, details: body.error?.details, tookMs: performance.now() - startedMs };
    };
    return { first, second, ask };
  }

  test('count together, and each alone with a quarter while it is gone or stands still', async () => {
    const { first, second, ask } = await setUp();
    expect((await ask(first, 600_000, '203.0.113.1')).status).toBe(200);
    expect(await ask(second, 600_000, '203.0.113.1')).toMatchObject({
      status: 429,
      details: { limitedBy: 'client', period: 'hour' },
    });
    expect((await ask(second, 400_000, '203.0.113.1')).status).toBe(200);

    await redis?.stop();
    const gone = await ask(first, 250_000, '203.0.113.2');
    expect(gone.status).toBe(200);
    expect(gone.tookMs).toBeLessThan(3_000);
    expect((await ask(first, 1, '203.0.113.2')).status).toBe(429);
    expect(first.logged.join()).toContain('budget.redis_unavailable');
    expect(first.logged.join()).not.toContain(redis?.password);

    await redis?.start();
    await expect
      .poll(
        async () => {
          first.wait(6);
          await ask(first, 1, '203.0.113.3');
          return first.logged.join();
        },
        { timeout: 20_000, interval: 200 },
      )
      .toContain('budget.redis_back');
    expect((await ask(first, 900_000, '203.0.113.4')).status).toBe(200);
    second.wait(6);
    await expect.poll(async () => (await ask(second, 900_000, '203.0.113.4')).status).toBe(429);

    redis?.freeze();
    const frozen = await ask(first, 250_000, '203.0.113.5');
    expect(frozen.status).toBe(200);
    expect(frozen.tookMs).toBeLessThan(4_000);
    expect((await ask(first, 250_000, '203.0.113.5')).status).toBe(429);
    redis?.thaw();
  });
});
