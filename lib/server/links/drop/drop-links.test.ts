import { describe, expect, test } from 'vitest';
import type { UploadGrant } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { makeDropLink } from '@/testing/server/drop-link';
import { makePicture } from '@/testing/server/make-picture';
import { ApiError } from '../../errors/api-error';
import type { AuthorizeUploadContext } from '../../seam/sluice-options';
import { HOUR, sweep } from '../../sweep/testing/leftovers';
import { call, GUEST, picture, presign, rows, sendByLink } from './testing/guest-calls';

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

  test('ends within five seconds of its revocation, at every machine and for what was granted before', async () => {
    const server = await createTestServer({ uploadAccess: 'admin' });
    const elsewhere = await createTestServer({ uploadAccess: 'admin' }, () => server.storage);
    const { id, token } = await makeDropLink(server, { files: 10 });
    const grant = (await presign(elsewhere, token)).body as unknown as UploadGrant;
    const second = (await presign(elsewhere, token)).body as unknown as UploadGrant;
    for (const one of [grant, second]) expect(await server.storage.send(one, picture)).toBe(204);
    await server.services.links.remove(id);
    expect((await presign(server, token)).code).toBe('link_revoked');
    elsewhere.wait(5);
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

test('a claim that cannot be made for now is tried again by browsers', async () => {
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    put: (key, ...rest) =>
      key.includes('/claims/') ? Promise.reject(new ApiError('busy')) : storage.put(key, ...rest),
  }));
  const { token } = await makeDropLink(server);
  expect((await presign(server, token)).status).toBe(503);
});
