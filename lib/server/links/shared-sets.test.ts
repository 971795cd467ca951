import { describe, expect, test } from 'vitest';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { LinkItem, LinksAnswer, UploadLink } from '@/lib/shared/links/link-item';
import type { SetPage } from '@/lib/shared/links/set-page';
import type { ErrorBody } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { readZip } from '@/testing/server/read-zip';
import { seedImage } from '@/testing/server/seed-image';
import { readSetRows } from './read-set';

const asAdmin = async (server: TestServer) => ({ cookie: await server.adminCookie() });

async function make(server: TestServer, ids: readonly string[], more: object = {}): Promise<LinkItem> {
  const response = await server.call('POST', '/api/links', {
    json: { ids, ...more },
    headers: await asAdmin(server),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as LinkItem;
}

const tokenOf = ({ url }: Pick<LinkItem, 'url'>) => url.replace('/s/', '');

async function page(server: TestServer, link: Pick<LinkItem, 'url'>, query = '', cookie = '') {
  const response = await server.call('GET', `/api/sets/${tokenOf(link)}/images${query}`, {
    headers: { cookie },
  });
  return (await response.json()) as SetPage & ErrorBody;
}

const form = (
  server: TestServer,
  link: LinkItem,
  what: string,
  fields: Record<string, string>,
  headers = {},
) =>
  server.call('POST', `/api/sets/${tokenOf(link)}/${what}`, { body: new URLSearchParams(fields), headers });

async function seedMany(server: TestServer, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    server.wait(1);
    ids.unshift(await seedImage(server, { name: `${at}.jpg` }));
  }
  return ids;
}

test('a link shows its photos in their order to anyone, and every address in it works', async () => {
  const server = await createTestServer();
  const ids = (await seedMany(server, 3)).reverse();
  const link = await make(server, ids, { title: 'The sea', to: 'Ben' });
  expect(link).toMatchObject({
    kind: 'view',
    opens: { count: 3 },
    title: 'The sea',
    to: 'Ben',
    hasPassword: false,
  });
  const { images, next } = await page(server, link);
  expect(images.map(({ id }) => id)).toEqual(ids);
  expect(next).toBeNull();
  const [first] = images;
  expect(await server.storage.load(first?.thumbUrl ?? '')).not.toBeNull();
  expect((await server.call('GET', first?.url ?? '')).status).toBe(302);
  expect((await server.call('GET', `${first?.url}&size=thumb`)).headers.get('location')).toContain(
    '/thumbs/',
  );
  expect((await server.call('GET', first?.downloadUrl ?? '')).headers.get('content-disposition')).toMatch(
    /^attachment/,
  );
  // Nothing of what admins say to each other.
  expect(JSON.stringify(images)).not.toMatch(/Ben|tags|state|uploader/);
});

test('an address of a photo lives ten minutes, and never beyond its link', async () => {
  const server = await createTestServer();
  const ids = await seedMany(server, 1);
  const link = await make(server, ids, { expiresInSeconds: 900 });
  const { images } = await page(server, link);
  const location = (await server.call('GET', images[0]?.url ?? '')).headers.get('location') ?? '';
  server.wait(599);
  expect(await server.storage.load(location)).not.toBeNull();
  expect(await server.storage.load(images[0]?.thumbUrl ?? '')).not.toBeNull();
  server.wait(2);
  expect(await server.storage.load(location)).toBeNull();
  expect(await server.storage.load(images[0]?.thumbUrl ?? '')).toBeNull();
  const later = await server.call('GET', images[0]?.url ?? '');
  expect(later.headers.get('cache-control')).toBe('private, max-age=60');
  server.wait(300);
  expect(await server.storage.load(later.headers.get('location') ?? '')).toBeNull();
  expect((await server.call('GET', images[0]?.url ?? '')).status).toBe(410);
});

test.each<ImageState>(['trash', 'held'])(
  'what is %s since is in no page, no archive, and opens by no link',
  async (state) => {
    const server = await createTestServer();
    const [gone, stays] = [await seedImage(server, { state, name: 'gone.jpg' }), await seedImage(server)];
    const link = await make(server, [gone, stays]);
    expect((await page(server, link)).images.map(({ id }) => id)).toEqual([stays]);
    for (const query of ['', '&download=1', '&size=thumb']) {
      const opened = await server.call('GET', `/media/${gone}/gone.jpg?link=${tokenOf(link)}${query}`);
      expect(opened.status).toBe(404);
    }
    const archive = await form(server, link, 'archive', {});
    expect([...readZip(Buffer.from(await archive.arrayBuffer())).keys()]).toEqual(['photo.jpg']);
  },
);

test('a link opens no photo that is not in its set', async () => {
  const server = await createTestServer();
  const [inside, outside] = await seedMany(server, 2);
  const link = await make(server, [inside ?? '']);
  expect((await server.call('GET', `/media/${outside}/a.jpg?link=${tokenOf(link)}`)).status).toBe(404);
});

test('a set of thousands comes in pages, each of which needs few requests to the bucket', async () => {
  const asked = { lists: 0 };
  const server = await createTestServer({}, (storage) => ({
    ...storage,
    list: (options) => {
      asked.lists += 1;
      return storage.list(options);
    },
  }));
  const ids = await seedMany(server, 250);
  // Those that are gone take up a place in the set.
  const link = await make(server, [
    ...ids.slice(0, 120),
    ...Array.from({ length: 1_880 }, (_, at) => goneId(at)),
    ...ids.slice(120),
  ]);
  const seen: string[] = [];
  let after: string | null = '';
  asked.lists = 0;
  let pages = 0;
  while (after !== null) {
    const answer: SetPage = await page(server, link, after === '' ? '' : `?after=${after}`);
    seen.push(...answer.images.map(({ id }) => id));
    after = answer.next;
    pages += 1;
    expect(answer.images.length).toBeLessThanOrEqual(100);
  }
  expect(seen).toEqual(ids);
  expect(pages).toBeLessThan(10);
  expect(asked.lists).toBeLessThan(500);
  for (const bad of ['x', '-1', '1e3', '999999', '%00', "1'"]) {
    expect((await page(server, link, `?after=${bad}`)).error.code).toBe('invalid_request');
  }
  expect((await page(server, link, '?after=9999')).images).toEqual([]);
});

const goneId = (at: number) => `ffffffff-ffff-8000-8000-${String(at).padStart(12, '0')}`;

describe('a link that opens nothing says why', () => {
  test('forged, of another app, revoked, expired', async () => {
    const server = await createTestServer();
    const link = await make(server, await seedMany(server, 1), { expiresInSeconds: 60 });
    const other = await make(server, await seedMany(server, 1));
    const code = async (token: string) => (await page(server, { url: token })).error.code;
    expect(await code('nonsense')).toBe('link_invalid');
    expect(await code(`${tokenOf(link).slice(0, -1)}_`)).toBe('link_invalid');
    expect(await code(tokenOf(link).slice(0, 22) + tokenOf(other).slice(22))).toBe('link_invalid');
    const foreign = await createTestServer({ linkSecret: 'a third secret of tests, long enough too' });
    expect((await page(foreign, link)).error.code).toBe('link_invalid');
    const revoked = await server.call('DELETE', `/api/links/${other.id}`, { headers: await asAdmin(server) });
    expect(revoked.status).toBe(204);
    expect(await code(tokenOf(other))).toBe('link_revoked');
    server.wait(60);
    expect(await code(tokenOf(link))).toBe('link_expired');
  });

  test('a link by which guests send shows nothing', async () => {
    const server = await createTestServer();
    const { id } = await server.services.links.create({
      kind: 'drop',
      opens: null,
      until: null,
      ...{ title: '', note: '', to: '', createdBy: '', passwordHash: null },
    });
    expect((await page(server, { url: server.services.linkTokens.seal(id) })).error.code).toBe(
      'link_invalid',
    );
  });
});

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
    ['a long title', { ids: [goneId(1)], title: 'é'.repeat(101) }],
    ['a hash of their own', { ids: [goneId(1)], passwordHash: 'scrypt.2.1.1.a.b' }],
  ])('are refused a link with %s', async (_, json) => {
    const server = await createTestServer();
    const response = await server.call('POST', '/api/links', { json, headers: await asAdmin(server) });
    expect(response.status).toBe(400);
    expect(server.storage.keys()).toEqual([]);
  });
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

describe('an archive', () => {
  test('holds all photos of a set under names that differ, and is called as the link is', async () => {
    const server = await createTestServer();
    const ids = [await seedImage(server, { name: 'a.jpg' }), await seedImage(server, { name: 'A.JPG' })];
    const link = await make(server, ids, { title: 'Fête "Ü"/..' });
    const response = await form(server, link, 'archive', {});
    expect(response.headers.get('content-type')).toBe('application/zip');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="fete-_u[^"/]*\.zip"; filename\*=UTF-8''F%C3%AAte%20_%C3%9C__\.zip$/,
    );
    expect([...readZip(Buffer.from(await response.arrayBuffer())).keys()]).toEqual(['a.jpg', 'A (2).JPG']);
  });

  test('a client that takes nothing holds no place for ever, and a link that is revoked cuts it off', async () => {
    const server = await createTestServer();
    const ids = await seedMany(server, 450);
    const link = await make(server, ids);
    const response = await form(server, link, 'archive', {});
    const reader = response.body?.getReader();
    await reader?.read();
    await server.services.links.remove(link.id);
    const rest = async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
    };
    await expect(rest()).rejects.toThrow();
    expect(server.services.archives.stats().running).toBe(0);
  });
});

describe('a link to an album', () => {
  const setUp = async (order: object) => {
    const server = await createTestServer();
    const headers = await asAdmin(server);
    const post = async (path: string, json: object) =>
      (await server.call('POST', path, { json, headers })).json() as Promise<Record<string, string>>;
    const { id: album = '' } = await post('/api/albums', { title: 'Our trip', order });
    const ids = await seedMany(server, 5);
    await post('/api/images/edit', { ids: ids.slice(0, 4), albums: { add: [album] } });
    const response = await server.call('POST', '/api/links', { json: { album }, headers });
    return { server, headers, post, album, ids, link: (await response.json()) as LinkItem };
  };

  test.each([
    ['newest', (ids: string[]) => ids],
    ['oldest', (ids: string[]) => ids.toReversed()],
  ])('shows what is in it at the moment, %s first, page by page', async (direction, inOrder) => {
    const { server, post, album, ids, link } = await setUp({ by: 'uploaded', direction });
    const inside = ids.slice(0, 4);
    expect((await page(server, link)).images.map(({ id }) => id)).toEqual(inOrder(inside));
    const [, second = '', third = '', , outside = ''] = ids;
    await post('/api/images/edit', { ids: [second], albums: { remove: [album] } });
    await post('/api/images/move', { ids: [third], to: 'trash' });
    const shown = inside.filter((id) => id !== second && id !== third);
    expect((await page(server, link)).images.map(({ id }) => id)).toEqual(inOrder(shown));
    for (const id of [second, third, outside]) {
      expect((await server.call('GET', `/media/${id}/a.jpg?link=${tokenOf(link)}`)).status).toBe(404);
    }
    const { rows, next } = await readSetRows(server.services, await storedOf(server, link), {
      after: null,
      limit: 1,
    });
    expect(rows.map(({ id }) => id)).toEqual(inOrder(shown).slice(0, 1));
    const rest = await readSetRows(server.services, await storedOf(server, link), { after: next, limit: 1 });
    expect(rest.rows.map(({ id }) => id)).toEqual(inOrder(shown).slice(1));
    for (const bad of ['x', '../private', `1-${album}`]) {
      expect((await page(server, link, `?after=${encodeURIComponent(bad)}`)).error.code).toBe(
        'invalid_request',
      );
    }
  });

  test('a stale entry of its index shows nothing that the row does not say', async () => {
    const { server, post, ids, link } = await setUp({ by: 'uploaded', direction: 'newest' });
    const [first = ''] = ids;
    const stale = server.storage
      .entries()
      .filter((key) => key.startsWith('index/album-') && key.includes(first));
    expect(stale).not.toEqual([]);
    await post('/api/images/move', { ids: [first], to: 'trash' });
    for (const key of stale)
      await server.storage.put(key, new Uint8Array(), { headers: { contentType: 'text/plain' } });
    expect((await page(server, link)).images.map(({ id }) => id)).not.toContain(first);
  });

  test('opens nothing once the album is deleted', async () => {
    const { server, headers, album, link } = await setUp({ by: 'own', direction: 'newest' });
    await server.call('DELETE', `/api/albums/${album}`, { headers });
    server.wait(60);
    expect((await page(server, link)).error.code).toBe('album_gone');
    const again = await server.call('POST', '/api/links', { json: { album }, headers });
    expect(again.status).toBe(404);
  });
});

async function storedOf({ services }: TestServer, { id }: LinkItem) {
  const link = await services.links.get(id);
  if (link === null) throw new Error('no link');
  return link;
}
