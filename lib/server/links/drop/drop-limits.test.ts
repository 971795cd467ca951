import { describe, expect, test } from 'vitest';
import type { ErrorBody, UploadGrant } from '@/lib/shared/wire';
import { createTestServer } from '@/testing/server/create-test-server';
import { makeDropLink } from '@/testing/server/drop-link';
import { HOUR, sweep } from '../../sweep/testing/leftovers';
import { call, GUEST, picture, presign, rows, sendByLink, stated } from './testing/guest-calls';

describe('the limits of a link', () => {
  test('so many photos come and no more, with a sentence that says how many', async () => {
    const server = await createTestServer();
    const { token } = await makeDropLink(server, { files: 2 });
    const files = [1, 2, 3, 4].map((seed) => ({ filename: `${seed}.png`, link: token, guest: GUEST }));
    const { body } = await call(server, '/api/upload/presign', { files });
    const uploads = body.uploads as (UploadGrant & ErrorBody)[];
    expect(uploads.filter(({ method }) => method === 'POST')).toHaveLength(2);
    const refused = uploads.filter(({ error }) => error);
    expect(refused).toHaveLength(2);
    expect(refused[0]).toMatchObject({
      error: {
        code: 'link_files_used',
        message: 'This link takes 2 photos, and that many have been sent. Ask your host for a new one.',
        details: { limitFiles: 2 },
      },
    });
  });

  test('so many bytes come and no more', async () => {
    const server = await createTestServer();
    const { id, token } = await makeDropLink(server, { files: 100, bytes: 10_240 });
    const claim = async (size: number, filename: string) =>
      (await presign(server, token, { size, filename, sha256: `${'A'.repeat(42)}A=` })).code;
    expect(await claim(9_000, 'a.png')).toBeUndefined();
    expect(await claim(2_000, 'b.png')).toBe('link_bytes_used');
    expect(await claim(1_024, 'c.png')).toBeUndefined();
    expect(await server.services.slots.used(id)).toEqual({ files: 2, bytes: 10_240 });
  });

  test('a file that asks again is counted once, and published once', async () => {
    const server = await createTestServer();
    const elsewhere = await createTestServer({}, () => server.storage);
    const { id, token } = await makeDropLink(server, { files: 1 });
    const file = stated(picture);
    const first = (await presign(server, token, file)).body as unknown as UploadGrant;
    const again = (await presign(elsewhere, token, file)).body as unknown as UploadGrant;
    expect(again.key).toBe(first.key);
    expect((await presign(server, token, { ...file, guest: { id: 'b'.repeat(22) } })).code).toBe(
      'link_files_used',
    );
    expect(await server.storage.send(first, picture)).toBe(204);
    const one = await call(server, '/api/upload/complete', { ticket: first.ticket });
    expect(await server.storage.send(again, picture)).toBe(204);
    const other = await call(elsewhere, '/api/upload/complete', { ticket: again.ticket });
    expect(other.body.id).toBe(one.body.id);
    expect(rows(server)).toHaveLength(1);
    expect((await server.services.slots.used(id)).files).toBe(1);
    expect((await presign(server, token, file)).code).toBe('link_files_used');
  });

  test('a grant that expired unused gives its place back, and a photo that was sent keeps it', async () => {
    const server = await createTestServer();
    const { id, token } = await makeDropLink(server, { files: 2 });
    await sendByLink(server, token);
    await presign(server, token, { filename: 'never.png' });
    expect((await presign(server, token, { filename: 'b.png' })).code).toBe('link_files_used');
    server.wait(HOUR + 700);
    expect(await sweep(server)).toMatchObject({ freed: 1 });
    expect(await server.services.slots.used(id)).toMatchObject({ files: 1 });
    expect((await sendByLink(server, token, 2)).status).toBe(200);
    server.wait(2 * HOUR);
    expect(await sweep(server)).toMatchObject({ freed: 0 });
    expect(await server.services.slots.used(id)).toMatchObject({ files: 2 });
  });

  test('a file that is refused by the budgets takes no place', async () => {
    const limits = { client: [{ quantity: 'files', period: 'hour', amount: 1 }], network: [], total: [] };
    const server = await createTestServer({ budgetLimits: limits } as never);
    const { id, token } = await makeDropLink(server, { files: 5 });
    await presign(server, token);
    expect((await presign(server, token, { filename: 'b.png' })).code).toBe('rate_limited');
    expect((await server.services.slots.used(id)).files).toBe(1);
  });

  test('the guests of a venue share an address and are not held to the rate of one client', async () => {
    const server = await createTestServer({ uploadsPerMinute: 2 });
    const { token } = await makeDropLink(server, { files: 100 });
    const codes = await Promise.all(
      Array.from(
        { length: 9 },
        async (_, seed) => (await presign(server, token, { filename: `${seed}.png` })).code,
      ),
    );
    expect(codes).toEqual([...Array(8).fill(undefined), 'rate_limited']);
    // Anyone who tries tokens has the rate of others.
    const tries = await Promise.all([1, 2, 3].map(async () => (await presign(server, 'x'.repeat(44))).code));
    expect(tries).toEqual(['link_invalid', 'link_invalid', 'rate_limited']);
  });
});
