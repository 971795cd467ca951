/** Rows that a later release has written: this one does not know what they say, and must not undo it. */
import { describe, expect, test } from 'vitest';
import { createImageId } from '@/lib/shared/keys/image-id';
import { isNewerThumbKey, parseThumbKey } from '@/lib/shared/keys/object-keys';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { decideDamage } from '../repair/decide-damage';
import { listImagesById } from '../repair/list-images-by-id';
import { repairDamage } from '../repair/repair-damage';

const ROW = '5.0.0.anything.at.all.1kw.16o.7eq6.jpg.AQL6.-.SU1HXzEyMzQuSlBH.-.-';

async function ask(server: TestServer, method: string, path: string, json?: unknown) {
  const headers = { cookie: await server.adminCookie() };
  return server.call(method, path, { headers, ...(json === undefined ? {} : { json }) });
}

/** An image that a later release has edited and moved, and that a change which was cut off has left a row of ours of. */
async function setUp() {
  const server = await createTestServer();
  const id = await seedImage(server, { state: 'trash', stateBeforeTrash: 'private' });
  const put = (key: string) =>
    server.storage.put(key, new Uint8Array(1), { headers: { contentType: 'image/webp' } });
  await put(`public/thumbs/${id}/${ROW}.webp`);
  await put(`public/images/${id}/img_1234--0a1b2c3d.jpg`);
  return { server, id, before: server.storage.keys() };
}

test('are told from what is no row at all', () => {
  const id = createImageId(1e12);
  const key = `public/thumbs/${id}/${ROW}.webp`;
  expect([isNewerThumbKey(key), parseThumbKey(key)]).toEqual([true, null]);
  expect(isNewerThumbKey(`public/thumbs/${id}/5.0/segments.webp`)).toBe(true);
  for (const other of ['3.0.0', '4.0.0', '1.nonsense', 'x.5.0', '05.0', '5', '99999.0', '']) {
    expect(isNewerThumbKey(`public/thumbs/${id}/${other}.webp`)).toBe(false);
  }
  expect(isNewerThumbKey(`elsewhere/thumbs/${id}/${ROW}.webp`)).toBe(false);
});

describe('an image of which there is one', () => {
  test.each<[string, string, string, (id: string) => unknown]>([
    ['moved', 'POST', '/api/images/move', (id) => ({ ids: [id], to: 'private' })],
    ['purged', 'POST', '/api/images/purge', (id) => ({ ids: [id] })],
    ['edited', 'POST', '/api/images/edit', (id) => ({ ids: [id], addTags: ['sea'] })],
  ])('is not %s', async (_, method, path, body) => {
    const { server, id, before } = await setUp();
    const response = await ask(server, method, path, body(id));
    expect(await response.json()).toMatchObject({ results: [{ id, ok: false }] });
    expect(server.storage.keys()).toEqual(before);
  });

  test('is not repaired', async () => {
    const { server, before } = await setUp();
    server.wait(3_600);
    for await (const parts of listImagesById(server.storage, () => {})) {
      for (const damage of decideDamage(parts, server.now().getTime())) {
        expect(damage.kind).toBe('unreadable');
        await repairDamage(server.services, damage).catch(() => {});
      }
    }
    expect(server.storage.keys()).toEqual(before);
  });
});
