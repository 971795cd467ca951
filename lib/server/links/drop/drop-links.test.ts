/** Drop links over HTTP: guests, their rights and limits, from presign to taking a photo back. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import type { DropTerms } from '@/lib/shared/links/drop';
import type { ErrorBody, PublishedUpload, UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makeDropLink } from '@/testing/server/drop-link';
import { makePicture } from '@/testing/server/make-picture';
import { ApiError } from '../../errors/api-error';
import type { AuthorizeUploadContext } from '../../seam/sluice-options';
import { HOUR, sweep } from '../../sweep/testing/leftovers';

const picture = await makePicture({ format: 'png' });
const GUEST = { id: 'aaaaaaaaaaaaaaaaaaaaaa', name: 'Ben' };

type Answer = { status: number; code: string | undefined; body: Record<string, unknown> };

async function call(server: TestServer, path: string, json: unknown, headers = {}): Promise<Answer> {
  const answer = await server.call('POST', path, { json, headers });
  const body = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, code: (body as Partial<ErrorBody>).error?.code, body };
}

const presign = (server: TestServer, token: string, file: Record<string, unknown> = {}) =>
  call(server, '/api/upload/presign', { filename: 'a.png', link: token, guest: GUEST, ...file });

/** A photo as a browser states it. */
const stated = (bytes: Uint8Array) => ({
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('base64'),
});

async function sendByLink(server: TestServer, token: string, seed = 1, file: Record<string, unknown> = {}) {
  // The newest comes first.
  server.wait(1);
  const bytes = seed === 1 ? picture : await makePicture({ format: 'png', seed });
  const grant = (await presign(server, token, { ...stated(bytes), ...file })).body as unknown as UploadGrant;
  expect(await server.storage.send(grant, bytes)).toBe(204);
  const done = await call(server, '/api/upload/complete', { ticket: grant.ticket });
  return { ...done, ticket: grant.ticket, image: done.body as unknown as PublishedUpload };
}

const rows = (server: TestServer) => server.storage.keys().flatMap((key) => parseThumbKey(key) ?? []);

describe('the right of a link', () => {
  test('lets guests send where nobody else may, and gives them nothing else', async () => {
    const server = await createTestServer({ uploadAccess: 'admin' });
    const { token } = await makeDropLink(server);
    expect((await call(server, '/api/upload/presign', { filename: 'a.png' })).code).toBe('sign_in_required');
    const { status, image } = await sendByLink(server, token);
    expect(status).toBe(200);
    const asGuest = { authorization: `Bearer ${token}`, cookie: `sluice_session=${token}` };
    for (const path of [
      '/api/images',
      `/api/images/${image.id}`,
      '/api/albums',
      '/api/audit',
      '/api/tokens',
    ]) {
      const answer = await server.call('GET', path, { headers: asGuest });
      expect([path, answer.status]).toEqual([path, 401]);
    }
    const other = await sendByLink(server, token, 2);
    expect((await server.call('GET', `/media/${other.image.id}/a.png`)).status).toBe(404);
    expect((await server.call('GET', `/media/${other.image.id}/a.png?share=${token}`)).status).toBe(403);
  });

  test.each<[string, (server: TestServer) => Promise<string>, string]>([
    ['forged', async (server) => `A${(await makeDropLink(server)).token.slice(1)}`, 'link_invalid'],
    ['of nobody', async () => 'x', 'link_invalid'],
    [
      'revoked',
      async (server) => {
        const { id, token } = await makeDropLink(server);
        await server.services.links.remove(id);
        return token;
      },
      'link_revoked',
    ],
    [
      'expired',
      async (server) => (await makeDropLink(server, {}, { until: '2026-01-15T12:00:00.000Z' })).token,
      'link_expired',
    ],
    [
      'for looking only',
      async (server) => {
        const { id } = await server.services.links.create({
          kind: 'view',
          opens: { album: 'abc123' },
          until: null,
          ...{ title: '', note: '', to: '', createdBy: '', passwordHash: null },
        });
        return server.services.linkTokens.seal(id);
      },
      'link_invalid',
    ],
  ])('a link that is %s grants nothing, whoever else may upload', async (_, make, code) => {
    const server = await createTestServer();
    const token = await make(server);
    expect((await presign(server, token)).code).toBe(code);
    // Not for an admin either: it would count to nothing.
    const headers = { cookie: await server.adminCookie() };
    expect(
      (await call(server, '/api/upload/presign', { filename: 'a.png', link: token }, headers)).code,
    ).toBe(code);
    const many = await call(server, '/api/upload/presign', { files: [{ filename: 'a.png', link: token }] });
    expect(many.body).toMatchObject({ uploads: [{ error: { code } }] });
    expect(server.storage.keys().filter((key) => key.includes('slots') || key.includes('claims'))).toEqual(
      [],
    );
  });

  test('comes with the request of a page of ours only', async () => {
    const server = await createTestServer();
    const { token } = await makeDropLink(server);
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const file = { filename: 'a.png', link: token };
    expect((await call(server, '/api/upload/presign', file, headers)).code).toBe('foreign_origin');
    expect((await call(server, '/api/drop/take-back', { receipts: ['x'] }, headers)).code).toBe(
      'foreign_origin',
    );
  });

  test('ends within a minute of its revocation, at every machine and for what was granted before', async () => {
    const server = await createTestServer({ uploadAccess: 'admin' });
    const elsewhere = await createTestServer({ uploadAccess: 'admin' }, () => server.storage);
    const { id, token } = await makeDropLink(server, { files: 10 });
    const grant = (await presign(elsewhere, token)).body as unknown as UploadGrant;
    const second = (await presign(elsewhere, token)).body as unknown as UploadGrant;
    for (const one of [grant, second]) expect(await server.storage.send(one, picture)).toBe(204);
    await server.services.links.remove(id);
    expect((await presign(server, token)).code).toBe('link_revoked');
    elsewhere.wait(60);
    expect((await presign(elsewhere, token)).code).toBe('link_revoked');
    expect((await call(elsewhere, '/api/upload/complete', { ticket: grant.ticket })).code).toBe(
      'ticket_invalid',
    );
    // A file that nobody completes is not lost, and an admin decides about it.
    server.wait(HOUR);
    expect(await sweep(server)).toMatchObject({ completed: 1 });
    expect(rows(server).map(({ state }) => state)).toEqual(['held']);
  });
});

describe('the terms of a link', () => {
  test('a photo goes into its album, by the name of its guest, and waits where the host wants to look', async () => {
    const server = await createTestServer({ uploadState: 'public' });
    const { id: album } = await server.services.albums.create({
      title: 'Party',
      text: '',
      order: { by: 'taken', direction: 'newest' },
    });
    const open = await makeDropLink(server, {}, { album });
    await sendByLink(server, open.token);
    const held = await makeDropLink(server, { hold: true }, { album });
    expect((await sendByLink(server, held.token, 2)).body).toMatchObject({ state: 'held', url: null });
    expect(rows(server)).toMatchObject([
      { state: 'held', row: { albums: [{ id: album }], uploader: 'Ben (guest)' } },
      { state: 'public', row: { albums: [{ id: album }], uploader: 'Ben (guest)' } },
    ]);
    const gone = (await presign(server, open.token, { filename: 'b.png' })).body as unknown as UploadGrant;
    expect(await server.storage.send(gone, await makePicture({ format: 'png', seed: 3 }))).toBe(204);
    await server.services.albums.delete(album);
    expect((await call(server, '/api/upload/complete', { ticket: gone.ticket })).status).toBe(200);
    expect(rows(server).filter(({ row }) => row.albums === undefined)).toHaveLength(1);
  });

  test('a guest says a name where the link asks for one, and may take nobody’s', async () => {
    const server = await createTestServer();
    const { token } = await makeDropLink(server, { askName: true, files: 9 });
    for (const guest of [undefined, { id: GUEST.id }, { ...GUEST, name: ' \u0000 ' }]) {
      expect((await presign(server, token, { guest })).code).toBe('guest_name_missing');
    }
    await sendByLink(server, token, 1, { guest: { ...GUEST, name: 'admin' } });
    await sendByLink(server, token, 2, { guest: { ...GUEST, name: 'ü'.repeat(90) } });
    expect(rows(server).map(({ row }) => row.uploader)).toEqual([
      `${'ü'.repeat(16)} (guest)`,
      'admin (guest)',
    ]);
    const nameless = await makeDropLink(server);
    await sendByLink(server, nameless.token, 3, { guest: undefined });
    expect(rows(server)[0]?.row).not.toHaveProperty('uploader');
  });

  test('somebody who is signed in is who they are', async () => {
    const seam = { identify: () => ({ id: 'u1', name: 'Ada', role: 'viewer' as const }) };
    const server = await createTestServer({ uploadAccess: 'admin' }, undefined, { seam });
    const { token } = await makeDropLink(server, { askName: true });
    await sendByLink(server, token, 1, { guest: undefined });
    expect(rows(server)[0]?.row.uploader).toBe('Ada');
  });

  test('the host hears of the link, and may choose another album and refuse', async () => {
    const heard: unknown[] = [];
    const album = 'abc123';
    const server = await createTestServer({}, undefined, {
      seam: {
        authorizeUpload: ({ link, identity, file }: AuthorizeUploadContext) => {
          heard.push(link, identity);
          return file.name === 'no.png'
            ? { decision: 'refuse', reason: 'Not this one.' }
            : { decision: 'allow', album };
        },
      },
    });
    const { id, token } = await makeDropLink(server);
    expect((await presign(server, token, { filename: 'no.png' })).code).toBe('not_accepted');
    expect((await presign(server, token)).status).toBe(200);
    expect((await call(server, '/api/upload/presign', { filename: 'a.png' })).status).toBe(200);
    expect(heard.slice(2)).toEqual([
      { id, title: 'Party', note: 'for the party', album: null },
      { id: `guest:${GUEST.id}`, name: 'Ben', role: 'uploader' },
      null,
      null,
    ]);
    expect((await server.services.slots.used(id)).files).toBe(1);
  });

  test('a host cannot name somebody as a guest', async () => {
    const seam = { identify: () => ({ id: 'guest:x', role: 'admin' as const }) };
    const server = await createTestServer({}, undefined, { seam });
    expect((await server.call('GET', '/api/images')).status).toBe(503);
  });
});

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

describe('a receipt', () => {
  const ask = (server: TestServer, receipts: readonly string[]) =>
    call(server, '/api/drop/receipts', { receipts });
  const takeBack = (server: TestServer, receipts: readonly string[]) =>
    call(server, '/api/drop/take-back', { receipts });
  const move = async (server: TestServer, id: string, to: string) =>
    call(server, '/api/images/move', { ids: [id], to }, { cookie: await server.adminCookie() });
  const guestOf = async (terms: Partial<DropTerms>) => {
    const server = await createTestServer();
    const { token } = await makeDropLink(server, { files: 9, ...terms });
    const { image, ticket } = await sendByLink(server, token);
    return { server, token, id: image.id, ticket, receipt: image.receipt ?? '' };
  };

  test('tells what became of the photo', async () => {
    const { server, id, receipt } = await guestOf({ hold: true });
    const state = async () => ((await ask(server, [receipt])).body.results as { state: string }[])[0]?.state;
    expect(await state()).toBe('waiting');
    const refusal = { ids: [id], from: 'held', to: 'trash', word: 'Too dark.' };
    await call(server, '/api/images/move', refusal, { cookie: await server.adminCookie() });
    expect((await ask(server, [receipt])).body).toMatchObject({
      results: [{ state: 'refused', word: 'Too dark.' }],
    });
    await move(server, id, 'private');
    expect(await state()).toBe('accepted');
    expect((await ask(server, [receipt])).body).toEqual({
      results: [
        {
          id,
          state: 'accepted',
          word: null,
          takeBackUntil: '2026-01-15T12:10:01.000Z',
          thumbUrl: expect.stringMatching(new RegExp(`^/media/${id}/.*[?]share=.*&size=thumb$`)),
        },
      ],
    });
    await move(server, id, 'trash');
    expect(await state()).toBe('removed');
  });

  test('answers a hundred guests who share the address of a venue and all send at once', async () => {
    const { server, receipt } = await guestOf({});
    for (let guest = 0; guest < 100; guest += 1) {
      for (let time = 0; time < 15; time += 1) expect((await ask(server, [receipt])).status).toBe(200);
    }
    expect((await ask(server, [receipt])).status).toBe(429);
  });

  test('takes the photo back for good, wherever it is, and its ticket brings it back no more', async () => {
    for (const hold of [true, false]) {
      const { server, id, receipt, ticket } = await guestOf({ hold });
      const marks = server.storage.changeMarks().length;
      expect((await takeBack(server, [receipt])).body).toEqual({ results: [{ id, ok: true }] });
      // Open galleries and walls hear of it.
      expect(server.storage.changeMarks()).toHaveLength(marks + 1);
      expect(rows(server)).toEqual([]);
      expect((await takeBack(server, [receipt])).body).toEqual({ results: [{ id, ok: true }] });
      await call(server, '/api/upload/complete', { ticket });
      expect(rows(server)).toEqual([]);
      expect((await ask(server, [receipt])).body).toMatchObject({
        results: [{ state: 'gone', takeBackUntil: null, thumbUrl: null }],
      });
      expect(server.storage.auditKeys().some((key) => key.endsWith('.take_back'))).toBe(true);
    }
  });

  test('takes nothing back when the time is over, or where the host gives none', async () => {
    const { server, receipt } = await guestOf({ takeBackSeconds: 60 });
    server.wait(61);
    expect((await ask(server, [receipt])).body).toMatchObject({ results: [{ takeBackUntil: null }] });
    expect((await takeBack(server, [receipt])).body).toMatchObject({
      results: [{ error: { code: 'take_back_over' } }],
    });
    expect(rows(server)).toHaveLength(1);
    const never = await guestOf({ takeBackSeconds: 0 });
    expect((await takeBack(never.server, [never.receipt])).body).toMatchObject({
      results: [{ error: { code: 'take_back_over' } }],
    });
  });

  test('an id, somebody else’s receipt with another id or time, and a ticket are none', async () => {
    const { server, id, receipt, ticket, token } = await guestOf({});
    const other = await sendByLink(server, token, 2);
    const [, link, end, proof] = receipt.split('.');
    const forged = [
      id,
      ticket.slice(0, 200),
      token,
      `${other.image.id}.${link}.${end}.${proof}`,
      `${id}.${link}.zzzzzz.${proof}`,
      `${id}.${id}.${end}.${proof}`,
      `${id}.${link}.${end}.${'A'.repeat(22)}`,
    ];
    for (const answer of [await takeBack(server, forged), await ask(server, forged)]) {
      expect(answer.status).toBe(200);
      for (const result of answer.body.results as ErrorBody[]) expect(result.error.code).toBe('link_invalid');
    }
    expect(rows(server)).toHaveLength(2);
    const otherApp = await createTestServer({ linkSecret: 'x'.repeat(32) });
    expect((await ask(otherApp, [receipt])).body).toMatchObject({ results: [{ error: {} }] });
  });

  test('comes with a late answer too, and with no other upload', async () => {
    const { server, receipt, ticket } = await guestOf({});
    server.wait(2 * HOUR);
    expect((await call(server, '/api/upload/complete', { ticket })).body).toMatchObject({ receipt });
    const grant = (await call(server, '/api/upload/presign', { filename: 'a.png' }))
      .body as unknown as UploadGrant;
    await server.storage.send(grant, picture);
    const plain = await call(server, '/api/upload/complete', { ticket: grant.ticket });
    expect(plain.body).not.toHaveProperty('receipt');
  });
});

test('a claim that cannot be made for now is tried again by browsers', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    put: (key, ...rest) =>
      key.includes('/claims/') ? Promise.reject(new ApiError('busy')) : storage.put(key, ...rest),
  }));
  const { token } = await makeDropLink(server);
  expect((await presign(server, token)).status).toBe(503);
});
