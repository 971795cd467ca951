import { describe, expect, test } from 'vitest';
import type { ImageState } from '@/lib/shared/keys/image-state';
import type { LinkItem } from '@/lib/shared/links/link-item';
import type { SetPage } from '@/lib/shared/links/set-page';
import { createTestServer } from '@/testing/server/create-test-server';
import { readZip } from '@/testing/server/read-zip';
import { seedImage } from '@/testing/server/seed-image';
import { readSetRows } from './read-set';
import { asAdmin, form, goneId, make, page, seedMany, storedOf, tokenOf } from './testing/set-links';

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
