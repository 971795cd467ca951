import { describe, expect, test } from 'vitest';
import { LINK_TEXT_CHARS } from '@/lib/shared/links/link';
import type { LinksAnswer, UploadLink } from '@/lib/shared/links/link-item';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { asAdmin, form, goneId, make, page, seedMany, tokenOf } from './testing/set-links';

describe('a password', () => {
  const setUp = async () => {
    const server = await createTestServer();
    const ids = await seedMany(server, 1);
    const link = await make(server, ids, { password: 'open sesame' });
    return { server, ids, link };
  };
  const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';', 1)[0] ?? '';

  test('is asked for before anything is shown, and the cookie it gives opens this link alone', async () => {
    const { server, ids, link } = await setUp();
    expect(link.hasPassword).toBe(true);
    expect(JSON.stringify(link)).not.toContain('scrypt');
    expect((await page(server, link)).error.code).toBe('link_locked');
    const media = `/media/${ids[0]}/a.jpg?link=${tokenOf(link)}`;
    expect((await server.call('GET', media)).status).toBe(401);
    expect((await form(server, link, 'archive', {})).status).toBe(401);

    const entered = await form(server, link, 'password', { password: 'open sesame' });
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe(link.url);
    const setCookie = entered.headers.get('set-cookie') ?? '';
    expect(setCookie).toMatch(/; HttpOnly; SameSite=Lax$/);
    const cookie = cookieOf(entered);
    expect((await page(server, link, '', cookie)).images).toHaveLength(1);
    expect((await server.call('GET', media, { headers: { cookie } })).status).toBe(302);
    expect((await form(server, link, 'archive', {}, { cookie })).status).toBe(200);

    const other = await make(server, ids, { password: 'open sesame' });
    expect((await page(server, other, '', cookie)).error.code).toBe('link_locked');
    expect((await page(server, other, '', cookie.replace(link.id, other.id))).error.code).toBe('link_locked');
  });

  test('over https the cookie is of this very host', async () => {
    const { server, link } = await setUp();
    const headers = { 'x-forwarded-proto': 'https' };
    const entered = await form(server, link, 'password', { password: 'open sesame' }, headers);
    expect(entered.headers.get('set-cookie')).toMatch(/^__Host-sluice_link_.*; Secure$/);
  });

  test('another password asks again, and none opens the link', async () => {
    const { server, link } = await setUp();
    const cookie = cookieOf(await form(server, link, 'password', { password: 'open sesame' }));
    const change = async (json: object) =>
      server.call('PATCH', `/api/links/${link.id}`, { json, headers: await asAdmin(server) });
    expect((await change({ password: 'another' })).status).toBe(200);
    expect((await page(server, link, '', cookie)).error.code).toBe('link_locked');
    expect((await form(server, link, 'password', { password: 'open sesame' })).status).toBe(401);
    await change({ password: null });
    expect((await page(server, link)).images).toHaveLength(1);
  });

  test('cannot be guessed: wrong ones make the client wait, and the right one has to wait as well', async () => {
    const { server, link } = await setUp();
    const guess = (password: string) => form(server, link, 'password', { password });
    for (let time = 0; time < 5; time += 1) expect((await guess('wrong')).status).toBe(401);
    const refused = await guess('open sesame');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('set-cookie')).toBeNull();
    server.wait(2);
    expect((await guess('open sesame')).status).toBe(303);
  });

  test('a browser is led back to the page with what was wrong, and never to another site', async () => {
    const { server, link } = await setUp();
    const headers = { accept: 'text/html' };
    const wrong = await form(server, link, 'password', { password: 'wrong' }, headers);
    expect(wrong.status).toBe(303);
    expect(wrong.headers.get('location')).toBe(`${link.url}?problem=wrong_password`);
    const forged = await server.call('POST', '/api/sets/nonsense/password', {
      body: new URLSearchParams({ password: 'x' }),
      headers,
    });
    expect(forged.status).toBe(403);
  });
});

describe('admins', () => {
  test('see the links there are, change their end and texts, and revoke them one by one', async () => {
    const server = await createTestServer();
    const headers = await asAdmin(server);
    const ids = await seedMany(server, 1);
    const first = await make(server, ids, { note: 'one' });
    server.wait(1);
    const second = await make(server, ids, { note: 'two', expiresInSeconds: 60 });
    const list = async () =>
      (await (await server.call('GET', '/api/links', { headers })).json()) as LinksAnswer;
    expect(await list()).toEqual({ links: [second, first], next: null });
    const changed = await server.call('PATCH', `/api/links/${second.id}`, {
      json: { expiresInSeconds: null, title: 'Two  ' },
      headers,
    });
    expect(await changed.json()).toEqual({ ...second, until: null, title: 'Two' });
    await server.call('DELETE', `/api/links/${first.id}`, { headers });
    expect((await list()).links.map(({ note }) => note)).toEqual(['two']);
    expect((await page(server, second)).images).toHaveLength(1);
    expect(server.storage.auditKeys().map((key) => key.split('.').at(-1))).toEqual(
      expect.arrayContaining(['link_created', 'link_changed', 'link_revoked']),
    );
  });

  test.each([
    ['no photo', { ids: [] }],
    ['too many', { ids: Array.from({ length: 5_001 }, (_, at) => goneId(at)) }],
    ['what is no id', { ids: ['../../private'] }],
    ['an album that is none', { album: 'nonsense' }],
    ['both', { album: 'abc123', ids: [goneId(1)] }],
    ['a life of seconds', { ids: [goneId(1)], expiresInSeconds: 1 }],
    ['a life of a century', { ids: [goneId(1)], expiresInSeconds: 4e9 }],
    ['an empty password', { ids: [goneId(1)], password: '' }],
    ['a long title', { ids: [goneId(1)], title: 'é'.repeat(201) }],
    ['a hash of their own', { ids: [goneId(1)], passwordHash: 'scrypt.2.1.1.a.b' }],
  ])('are refused a link with %s', async (_, json) => {
    const server = await createTestServer();
    const response = await server.call('POST', '/api/links', { json, headers: await asAdmin(server) });
    expect(response.status).toBe(400);
    expect(server.storage.keys()).toEqual([]);
  });
});

test('titles, notes and names of links have as much room in every script', async () => {
  const server = await createTestServer();
  const headers = await asAdmin(server);
  const texts = { title: '花'.repeat(LINK_TEXT_CHARS.title), note: 'ن'.repeat(LINK_TEXT_CHARS.note) };
  const drop = { ...texts, welcome: 'ようこそ。'.repeat(400) };
  for (const [path, json] of [
    ['/api/links', { ids: [goneId(1)], ...texts, to: '春'.repeat(LINK_TEXT_CHARS.to) }],
    ['/api/drop-links', drop],
  ] as const) {
    expect((await server.call('POST', path, { json, headers })).status).toBe(200);
  }
});

describe('one link for all that somebody has sent', () => {
  const proofOf = (server: TestServer, id: string, seconds = 86_400) =>
    server.services.uploadProofs.seal(id, new Date(server.now().getTime() + seconds * 1_000));
  const link = (server: TestServer, proofs: readonly string[]) =>
    server.call('POST', '/api/upload/link', { json: { proofs } });

  test('opens what the proofs are of, for as long as the first of them lasts', async () => {
    const server = await createTestServer();
    const ids = await seedMany(server, 2);
    const proofs = [proofOf(server, ids[0] ?? '', 600), proofOf(server, ids[1] ?? '')];
    const made = (await (await link(server, proofs)).json()) as UploadLink;
    expect(made).toMatchObject({
      count: 2,
      expiresAt: new Date(server.now().getTime() + 600_000).toISOString(),
    });
    expect((await page(server, made)).images.map(({ id }) => id)).toEqual(ids);
    server.wait(600);
    expect((await page(server, made)).error.code).toBe('link_expired');
  });

  test('a proof of another photo, a changed one and somebody else’s id open nothing', async () => {
    const server = await createTestServer();
    const [mine = '', theirs = ''] = await seedMany(server, 2);
    const proof = proofOf(server, mine);
    const before = server.storage.keys();
    for (const bad of [
      proof.replace(mine, theirs),
      `${proof.slice(0, -1)}${proof.endsWith('A') ? 'B' : 'A'}`,
      proof.replace(/\.[^.]+\./, '.zzzzzzz.'),
      theirs,
      '',
    ]) {
      expect((await link(server, [proof, bad])).status).toBe(403);
    }
    expect(server.storage.keys()).toEqual(before);
  });

  test('is for guests of a drop link too, where nobody else may upload', async () => {
    const server = await createTestServer({ uploadAccess: 'admin' });
    const [id = ''] = await seedMany(server, 1);
    expect((await link(server, [proofOf(server, id)])).status).toBe(200);
  });

  test('is made for nobody where uploaders get no links, nor too often', async () => {
    const [id = ''] = await seedMany(await createTestServer(), 1);
    const none = await createTestServer({ linkSeconds: 0 });
    expect((await link(none, [proofOf(none, id)])).status).toBe(403);
    const server = await createTestServer();
    const statuses = [];
    for (let time = 0; time < 12; time += 1)
      statuses.push((await link(server, [proofOf(server, id)])).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(10);
    expect(statuses.at(-1)).toBe(429);
    server.wait(86_401);
    expect((await link(server, [proofOf(server, id, -1)])).status).toBe(410);
  });
});
