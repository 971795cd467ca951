import { describe, expect, test } from 'vitest';
import type { TestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { seedImage } from '@/testing/server/seed-image';
import { getSweeper } from '../sweep/get-sweeper';
import { complete, fileOf, MIB, perDay, presign, withLimits } from './testing/budgeted-uploads';

describe('what is unverified', () => {
  test('has a ceiling: grants and what has arrived make no more than that, until they are completed', async () => {
    const bytes = await makePicture({ format: 'jpeg' });
    const server = await withLimits({}, { unverifiedMaxBytes: Math.ceil((bytes.length * 16) / 3) + 6 });
    const { body: grant } = await presign(server, fileOf(bytes));
    const refused = await presign(server, fileOf(bytes));
    expect(refused).toMatchObject({ status: 429, retryAfter: '60' });
    expect(refused.body.error).toMatchObject({
      details: { limitedBy: 'unverified' },
      message: 'Too many uploads are still being checked. Try again in 1 min.',
    });
    await server.storage.send(grant, bytes);
    expect((await complete(server, grant.ticket)).status).toBe(200);
    expect((await presign(server, fileOf(bytes))).status).toBe(200);
  });

  test('a refused file makes room for one other, however often it is sent and refused', async () => {
    const server = await withLimits({}, { unverifiedMaxBytes: 54 * MIB });
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
    const server = await withLimits(limits, { unverifiedMaxBytes: 58 * MIB });
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
    for (const size of [10 * MIB, 10 * MIB, 10 * MIB, 8 * MIB - bytes.length + 1_000])
      expect((await presign(server, { filename: 'a.jpg', size }, admin)).status).toBe(200);
    const rest = { filename: 'a.jpg', size: 10 * MIB - 1_000 + 1 };
    expect((await presign(server, rest, admin)).status).toBe(429);
    expect((await presign(server, { ...rest, size: rest.size - 1 }, admin)).status).toBe(200);
  });
});

describe('what one network sends and never completes', () => {
  const MIB_FILE = { filename: 'a.jpg', size: MIB };
  const neighbour = { 'x-forwarded-for': '203.0.113.8' };
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
    expect(sent).toEqual([7, 0, 0, 0]);
    expect((await presign(server, { filename: 'a.jpg', size: 2 * MIB }, neighbour)).status).toBe(200);
    expect((await presign(server, { filename: 'a.jpg', size: 6 * MIB }, other)).status).toBe(200);
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
    for (let count = 0; count < 7; count += 1) {
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
