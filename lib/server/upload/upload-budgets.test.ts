import { describe, expect, test, vi } from 'vitest';
import type { ErrorBody, PresignResponse, UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { seedImage } from '@/testing/server/seed-image';
import type { BudgetLimit } from '../budget/budget-limits';
import type { ServerConfig } from '../config';
import { getSweeper } from '../sweep/get-sweeper';

const MIB = 2 ** 20;
const perHour = (quantity: BudgetLimit['quantity'], amount: number): BudgetLimit => ({
  quantity,
  period: 'hour',
  amount,
});
const perDay = (quantity: BudgetLimit['quantity'], amount: number): BudgetLimit => ({
  quantity,
  period: 'day',
  amount,
});

type Limits = Partial<ServerConfig['budgetLimits']>;
const withLimits = (limits: Limits, config: Partial<ServerConfig> = {}) =>
  createTestServer({ ...config, budgetLimits: { client: [], network: [], total: [], ...limits } });

type Asked = Readonly<{ status: number; retryAfter: string | null; body: UploadGrant & Partial<ErrorBody> }>;

async function presign(
  server: TestServer,
  file: object = { filename: 'a.jpg' },
  headers: Record<string, string> = { 'x-forwarded-for': '203.0.113.7' },
): Promise<Asked> {
  const answer = await server.call('POST', '/api/upload/presign', { json: file, headers });
  const body = (await answer.json()) as Asked['body'];
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body };
}

async function complete(server: TestServer, ticket: string): Promise<Response> {
  const headers = { 'x-forwarded-for': '203.0.113.7' };
  return server.call('POST', '/api/upload/complete', { json: { ticket }, headers });
}

const of = (bytes: Uint8Array) => ({ filename: 'a.jpg', size: bytes.length });

describe('at the grant', () => {
  test('a file that states no size reserves the most there can be, one that does its own', async () => {
    const server = await withLimits({ client: [perHour('bytes', 20 * MIB)] });
    expect((await presign(server)).status).toBe(200);
    expect((await presign(server, { filename: 'a.jpg', size: 10 * MIB - 1 })).status).toBe(200);
    expect((await presign(server, { filename: 'a.jpg', size: 1 })).status).toBe(200);
    expect((await presign(server, { filename: 'a.jpg', size: 1 })).status).toBe(429);
  });

  test('a refusal says whose budget it is and when to come back, in words and for machines', async () => {
    const server = await withLimits({ network: [perHour('bytes', MIB)], total: [perDay('files', 1)] });
    expect((await presign(server, { filename: 'a.jpg', size: MIB })).status).toBe(200);
    server.wait(40 * 60);
    const refused = await presign(
      server,
      { filename: 'a.jpg', size: 1 },
      { 'x-forwarded-for': '203.0.113.99' },
    );
    expect(refused).toMatchObject({
      status: 429,
      retryAfter: '1200',
      body: {
        error: {
          code: 'rate_limited',
          message: 'Too many uploads from your network in the last hour. Try again in 20 min.',
          details: { limitedBy: 'network', period: 'hour', retryAfterSeconds: 1_200 },
        },
      },
    });
    const elsewhere = await presign(
      server,
      { filename: 'a.jpg', size: 1 },
      { 'x-forwarded-for': '198.51.100.1' },
    );
    expect(elsewhere.body.error?.message).toMatch(/^This site can’t take more uploads today\. Try again in /);
  });

  test('a batch is granted in part', async () => {
    const server = await withLimits({ client: [perHour('bytes', 3 * MIB)] });
    const files = Array.from({ length: 5 }, () => ({ filename: 'a.jpg', size: MIB }));
    const answer = await server.call('POST', '/api/upload/presign', { json: { files } });
    const { uploads } = (await answer.json()) as Extract<PresignResponse, { uploads: unknown }>;
    expect(uploads.filter((upload) => 'ticket' in upload)).toHaveLength(3);
    expect(
      uploads.filter((upload) => 'error' in upload && upload.error.code === 'rate_limited'),
    ).toHaveLength(2);
  });

  test('an address of IPv6 is its /64 and its network the /48: another one inside is no fresh budget', async () => {
    const server = await withLimits({ client: [perHour('files', 1)], network: [perHour('files', 2)] });
    const from = (address: string) => presign(server, undefined, { 'x-forwarded-for': address });
    expect((await from('2001:db8:1:1::1')).status).toBe(200);
    expect((await from('2001:db8:1:1:ffff::2')).status).toBe(429);
    expect((await from('2001:db8:1:2::1')).status).toBe(200);
    expect((await from('2001:db8:1:3::1')).status).toBe(429);
    expect((await from('2001:db8:2:1::1')).status).toBe(200);
  });

  test('a file that may not be granted costs nothing', async () => {
    const server = await withLimits({ client: [perHour('files', 1)] });
    expect((await presign(server, { filename: 'a.txt' })).status).toBe(415);
    expect((await presign(server)).status).toBe(200);
  });

  test('guests cannot use up what an admin needs, but for what everybody shares', async () => {
    const server = await withLimits({ client: [perHour('files', 1)], total: [perDay('files', 3)] });
    const admin = { 'x-forwarded-for': '203.0.113.7', cookie: await server.adminCookie() };
    expect((await presign(server)).status).toBe(200);
    expect((await presign(server)).status).toBe(429);
    expect((await presign(server, undefined, admin)).status).toBe(200);
    expect((await presign(server, undefined, admin)).status).toBe(200);
    expect((await presign(server, undefined, admin)).status).toBe(429);
  });
});

describe('at completion', () => {
  test('what was reserved and did not arrive is given back, once', async () => {
    const bytes = await makePicture({ format: 'jpeg' });
    const server = await withLimits({ client: [perHour('bytes', 10 * MIB + bytes.length)] });
    const { body: grant } = await presign(server);
    expect((await presign(server)).status).toBe(429);
    await server.storage.send(grant, bytes);
    const answers = await Promise.all([1, 2, 3].map(() => complete(server, grant.ticket)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await presign(server)).status).toBe(200);
    await complete(server, grant.ticket);
    expect((await presign(server, { filename: 'a.jpg', size: 1 })).status).toBe(429);
  });

  test('a refused file stays charged, however often it is sent and completed', async () => {
    const server = await withLimits(
      { client: [perHour('bytes', 11 * MIB)] },
      { unverifiedMaxBytes: 44 * MIB },
    );
    const { body: grant } = await presign(server);
    for (let turn = 0; turn < 3; turn += 1) {
      await server.storage.send(grant, Buffer.from('this is no picture'));
      expect((await complete(server, grant.ticket)).status).toBe(422);
    }
    expect((await presign(server, { filename: 'a.jpg', size: 2 * MIB })).body.error?.details?.limitedBy).toBe(
      'client',
    );
  });

  test('a few bytes that are refused take no more than a few bytes from everybody', async () => {
    const server = await withLimits({ total: [perHour('bytes', 21 * MIB), perHour('pixels', 1_000)] });
    for (let turn = 0; turn < 5; turn += 1) {
      const { body: grant } = await presign(server);
      // Begins as an image and is none: nothing of it is decoded.
      await server.storage.send(grant, Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 2));
      expect((await complete(server, grant.ticket)).status).toBe(422);
    }
    expect((await presign(server)).status).toBe(200);
  });

  test('a damaged image counts as many pixels as it has', async () => {
    const bytes = await makePicture({ format: 'jpeg', width: 100, height: 100 });
    const cut = Buffer.concat([bytes.subarray(0, -100), bytes.subarray(-2)]);
    const server = await withLimits({ client: [perHour('pixels', 15_000)] });
    const statuses: number[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const { body: grant } = await presign(server);
      await server.storage.send(grant, cut);
      statuses.push((await complete(server, grant.ticket)).status);
    }
    expect(statuses).toEqual([422, 422, 429]);
  });

  test('a grant whose file was refused is worth nothing more: what it sends again is deleted unread, for the same reason', async () => {
    const bytes = await makePicture({ format: 'jpeg', width: 100, height: 100 });
    const cut = Buffer.concat([bytes.subarray(0, -100), bytes.subarray(-2)]);
    const server = await withLimits({ client: [perHour('pixels', 15_000)] });
    const { body: grant } = await presign(server);
    await server.storage.send(grant, cut);
    const refused = await complete(server, grant.ticket);
    const { error: first } = (await refused.json()) as ErrorBody;
    const read = vi.spyOn(server.storage, 'read');
    for (let turn = 0; turn < 3; turn += 1) {
      await server.storage.send(grant, turn === 0 ? bytes : cut);
      const again = await complete(server, grant.ticket);
      expect(again.status).toBe(refused.status);
      const { error } = (await again.json()) as ErrorBody;
      expect({ ...error, requestId: '' }).toEqual({ ...first, requestId: '' });
      expect(await server.storage.head(grant.key)).toBeNull();
    }
    expect(read).not.toHaveBeenCalled();
  });

  test('what is sent again by a grant whose file was refused is charged as it comes', async () => {
    const server = await withLimits({ total: [perHour('bytes', 10 * MIB + 20)] });
    const { body: grant } = await presign(server);
    for (let turn = 0; turn < 3; turn += 1) {
      await server.storage.send(grant, Buffer.from('no picture'));
      expect((await complete(server, grant.ticket)).status).toBe(422);
    }
    expect((await presign(server)).status).toBe(429);
    expect((await presign(server, { filename: 'a.jpg', size: 10 * MIB - 10 })).status).toBe(200);
  });

  test('completions are counted, and a ticket of nobody is none', async () => {
    const server = await withLimits({ network: [perHour('completions', 1)] });
    expect((await complete(server, 'invented')).status).toBe(400);
    const { body: grant } = await presign(server);
    expect((await complete(server, grant.ticket)).status).toBe(409);
    expect((await complete(server, grant.ticket)).status).toBe(429);
  });

  test('what is completed again, or was never sent, takes nothing from everybody: only files that are verified do', async () => {
    const bytes = await makePicture({ format: 'jpeg' });
    const server = await withLimits({ total: [perHour('completions', 3), perHour('pixels', 1e9)] });
    const grants = [
      await presign(server),
      await presign(server),
      await presign(server),
      await presign(server),
    ];
    const [first, , , last] = grants.map(({ body }) => body);
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await complete(server, last?.ticket ?? '')).status).toBe(409);
    }
    for (const { body } of grants) await server.storage.send(body, bytes);
    const together = Array.from({ length: 5 }, () => complete(server, first?.ticket ?? ''));
    expect((await Promise.all(together)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await complete(server, first?.ticket ?? '')).status).toBe(200);
    }
    const statuses: number[] = [];
    for (const { body } of grants.slice(1)) statuses.push((await complete(server, body.ticket)).status);
    expect(statuses).toEqual([200, 200, 429]);
    // It is not lost: nothing was verified, so it waits for the next hour.
    expect(await server.storage.head(last?.key ?? '')).not.toBeNull();
  });

  test('pixels are charged once they are known; when they are used up nothing more is decoded', async () => {
    const bytes = await makePicture({ format: 'jpeg', width: 100, height: 100 });
    const server = await withLimits({ client: [perHour('pixels', 15_000)] });
    const grants = [
      await presign(server, of(bytes)),
      await presign(server, of(bytes)),
      await presign(server, of(bytes)),
    ];
    for (const { body } of grants) await server.storage.send(body, bytes);
    const statuses: number[] = [];
    for (const { body } of grants) statuses.push((await complete(server, body.ticket)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
});

describe('what is unverified', () => {
  test('has a ceiling: grants and what has arrived make no more than that, until they are completed', async () => {
    const bytes = await makePicture({ format: 'jpeg' });
    const server = await withLimits({}, { unverifiedMaxBytes: bytes.length * 4 + 3 });
    const { body: grant } = await presign(server, of(bytes));
    const refused = await presign(server, of(bytes));
    expect(refused).toMatchObject({ status: 429, retryAfter: '60' });
    expect(refused.body.error).toMatchObject({
      details: { limitedBy: 'unverified' },
      message: 'Too many uploads are still being checked. Try again in 1 min.',
    });
    await server.storage.send(grant, bytes);
    expect((await complete(server, grant.ticket)).status).toBe(200);
    expect((await presign(server, of(bytes))).status).toBe(200);
  });

  test('a refused file makes room for one other, however often it is sent and refused', async () => {
    const server = await withLimits({}, { unverifiedMaxBytes: 40 * MIB });
    const { body: grant } = await presign(server);
    for (let turn = 0; turn < 3; turn += 1) {
      await server.storage.send(grant, Buffer.from('this is no picture'));
      expect((await complete(server, grant.ticket)).status).toBe(422);
    }
    expect((await presign(server)).status).toBe(200);
    expect((await presign(server)).body.error?.details?.limitedBy).toBe('unverified');
  });

  test('a grant that nobody used gives everything back when it has ended', async () => {
    const server = await withLimits({ client: [perDay('bytes', 10 * MIB), perDay('files', 1)] });
    await presign(server);
    server.wait(3_600 + 600);
    expect((await presign(server)).status).toBe(429);
    await expect.poll(async () => (await presign(server)).status).toBe(200);
  });

  test('a file that was sent and never completed stays charged, and counts as unverified', async () => {
    const bytes = await makePicture({ format: 'jpeg' });
    const limits = { client: [perDay('bytes', 10 * MIB + bytes.length)] };
    const server = await withLimits(limits, { unverifiedMaxBytes: 44 * MIB });
    const { body: grant } = await presign(server);
    await server.storage.send(grant, bytes);
    server.wait(3_600 + 600);
    await server.services.uploadBudgets.settleEnded();
    // The difference to what arrived is given back, the bytes are not.
    expect((await presign(server, { filename: 'a.jpg', size: 10 * MIB })).status).toBe(200);
    expect((await presign(server, { filename: 'a.jpg', size: 1 })).body.error?.details?.limitedBy).toBe(
      'client',
    );
    const admin = { cookie: await server.adminCookie() };
    for (const size of [10 * MIB, 10 * MIB, 4 * MIB - bytes.length + 1_000])
      expect((await presign(server, { filename: 'a.jpg', size }, admin)).status).toBe(200);
    const rest = { filename: 'a.jpg', size: 10 * MIB - 1_000 + 1 };
    expect((await presign(server, rest, admin)).status).toBe(429);
    expect((await presign(server, { ...rest, size: rest.size - 1 }, admin)).status).toBe(200);
  });
});

describe('what one network sends and never completes', () => {
  const MIB_FILE = { filename: 'a.jpg', size: MIB };
  const other = { 'x-forwarded-for': '198.51.100.1' };
  const bytes = Buffer.alloc(MIB);

  /** Takes every grant there is and sends its file, then lets the grants expire and the server look. */
  async function sendAll(server: TestServer): Promise<number> {
    let sent = 0;
    for (;;) {
      const { status, body } = await presign(server, MIB_FILE);
      if (status !== 200) break;
      await server.storage.send(body, bytes);
      sent += 1;
    }
    server.wait(3 * 3_600);
    await server.services.uploadBudgets.settleEnded();
    return sent;
  }

  test('never takes more than its share, however many hours it goes on', async () => {
    const server = await withLimits({}, { unverifiedMaxBytes: 40 * MIB });
    const sent: number[] = [];
    for (let turn = 0; turn < 4; turn += 1) sent.push(await sendAll(server));
    expect(sent).toEqual([10, 0, 0, 0]);
    expect((await presign(server, { filename: 'a.jpg', size: 7 * MIB }, other)).status).toBe(200);
  });

  test('makes room again where it was finished', async () => {
    const server = await withLimits({}, { unverifiedMaxBytes: 40 * MIB });
    await sendAll(server);
    await getSweeper(server.services).run({ budgetMs: 600_000 });
    server.wait(61);
    await server.services.uploadBudgets.settleEnded();
    expect((await presign(server, MIB_FILE)).status).toBe(200);
  });

  test('is known as its own for days, where a sweep came by while nobody asked for grants', async () => {
    const server = await withLimits({}, { unverifiedMaxBytes: 40 * MIB });
    for (let count = 0; count < 10; count += 1) {
      await server.storage.send((await presign(server, MIB_FILE)).body, bytes);
    }
    server.wait(20 * 3_600);
    await getSweeper(server.services).run({ budgetMs: 0 });
    server.wait(40 * 3_600);
    await server.services.uploadBudgets.settleEnded();
    expect((await presign(server, MIB_FILE)).body.error?.details?.limitedBy).toBe('unverified');
    expect((await presign(server, MIB_FILE, other)).status).toBe(200);
  });
});

test('the bucket holds no more than its ceiling, by a count that is an hour old at most', async () => {
  const server = await withLimits({}, { storageMaxBytes: 200_000 });
  await seedImage(server, { sizeBytes: 150_000 });
  const file = { filename: 'a.jpg', size: 50_000 };
  // The first to ask begins the count, and nobody waits for it.
  expect((await presign(server, file)).status).toBe(200);
  await expect.poll(async () => (await presign(server, file)).status).toBe(507);
  expect((await presign(server, file)).body.error?.code).toBe('storage_full');
  expect((await presign(server, { filename: 'a.jpg', size: 10_000 })).status).toBe(200);
});

describe('a challenge', () => {
  test('is asked for once a request when a budget is nearly used, and decides', async () => {
    const asked: string[] = [];
    let isPassed = true;
    const server = await createTestServer(
      { budgetLimits: { client: [perHour('files', 10)], network: [], total: [] } },
      undefined,
      {
        challenge: async ({ request, client, usedShare, limitedBy }) => {
          asked.push(`${request.headers.get('x-proof')} ${client} ${usedShare} ${limitedBy}`);
          return isPassed;
        },
      },
    );
    const headers = { 'x-forwarded-for': '203.0.113.7', 'x-proof': 'token' };
    const json = { files: Array.from({ length: 7 }, () => ({ filename: 'a.jpg' })) };
    await server.call('POST', '/api/upload/presign', { json, headers });
    expect(asked).toEqual([]);
    json.files = json.files.slice(0, 2);
    await server.call('POST', '/api/upload/presign', { json, headers });
    expect(asked).toEqual(['token 203.0.113.7 0.8 client']);
    isPassed = false;
    expect(await presign(server, undefined, headers)).toMatchObject({
      status: 403,
      body: { error: { code: 'challenge_required' } },
    });
    isPassed = true;
    expect((await presign(server, undefined, headers)).status).toBe(200);
    expect((await presign(server, undefined, headers)).status).toBe(429);
  });
});
