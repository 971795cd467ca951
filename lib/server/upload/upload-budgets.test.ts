import { describe, expect, test, vi } from 'vitest';
import type { ErrorBody, PresignResponse } from '@/lib/shared/wire';
import { createTestServer } from '@/testing/server/create-test-server';
import { makePicture } from '@/testing/server/make-picture';
import { complete, fileOf, MIB, perDay, perHour, presign, withLimits } from './testing/budgeted-uploads';

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
      { unverifiedMaxBytes: 58 * MIB },
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
      await presign(server, fileOf(bytes)),
      await presign(server, fileOf(bytes)),
      await presign(server, fileOf(bytes)),
    ];
    for (const { body } of grants) await server.storage.send(body, bytes);
    const statuses: number[] = [];
    for (const { body } of grants) statuses.push((await complete(server, body.ticket)).status);
    expect(statuses).toEqual([200, 200, 429]);
  });
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
