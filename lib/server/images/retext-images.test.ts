import { describe, expect, test } from 'vitest';
import type { EditResponse, ImageItem } from '@/lib/shared/wire';
import { createTestServer, type TestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';

async function post(server: TestServer, path: string, json: unknown) {
  const headers = { cookie: await server.adminCookie() };
  const response = await server.call('POST', `/api/images/${path}`, { headers, json });
  return { status: response.status, body: (await response.json()) as EditResponse };
}
const retext = async (server: TestServer, ...changes: unknown[]) =>
  (await post(server, 'texts', { changes })).body.results;
async function imageOf(server: TestServer, id: string): Promise<ImageItem> {
  const response = await server.call('GET', `/api/images/${id}`, {
    headers: { cookie: await server.adminCookie() },
  });
  return (await response.json()) as ImageItem;
}

describe('an edit tells what it has changed', () => {
  test('and sent back the other way round it is undone, each image to its own texts', async () => {
    const server = await createTestServer();
    const one = await seedImage(server, { alt: 'One', tags: ['sea', 'boat'] });
    const two = await seedImage(server, { alt: 'Two', tags: ['pier'] });
    const edit = { ids: [one, two], addTags: ['pier'], removeTags: ['sea'], alt: 'Both' };
    const { results } = (await post(server, 'edit', edit)).body;
    const changes = results.flatMap((result) =>
      result.ok && result.image.textsChanged ? [{ id: result.id, ...result.image.textsChanged }] : [],
    );
    expect(changes).toEqual([
      {
        id: one,
        from: { alt: 'One', tags: ['sea', 'boat'] },
        to: { alt: 'Both', tags: ['boat', 'pier'] },
      },
      { id: two, from: { alt: 'Two' }, to: { alt: 'Both' } },
    ]);
    const back = changes.map(({ id, from, to }) => ({ id, from: to, to: from }));
    for (let time = 0; time < 2; time += 1) {
      expect(await retext(server, ...back)).toMatchObject([{ ok: true }, { ok: true }]);
      expect(await imageOf(server, one)).toMatchObject({ alt: 'One', tags: ['sea', 'boat'] });
      expect(await imageOf(server, two)).toMatchObject({ alt: 'Two', tags: ['pier'] });
    }
  });

  test('of nothing where it changes nothing', async () => {
    const server = await createTestServer();
    const id = await seedImage(server, { alt: 'One', tags: ['sea'] });
    const { results } = (await post(server, 'edit', { ids: [id], addTags: ['sea'], alt: ' One ' })).body;
    expect(results).toMatchObject([{ ok: true }]);
    expect(results[0]).not.toHaveProperty('image.textsChanged');
  });
});

describe('texts given to an image', () => {
  test('replace no text that somebody has changed since, and leave the others alone', async () => {
    const server = await createTestServer();
    const id = await seedImage(server, { alt: 'Theirs', tags: ['sea'] });
    const [refused] = await retext(server, { id, from: { alt: 'Mine' }, to: { alt: 'Before' } });
    expect(refused).toMatchObject({ id, ok: false, error: { code: 'conflict' } });
    expect(await imageOf(server, id)).toMatchObject({ alt: 'Theirs', tags: ['sea'] });
    expect(await retext(server, { id, from: { alt: 'Mine' }, to: { tags: [] } })).toMatchObject([
      { ok: true, image: { alt: 'Theirs', tags: [] } },
    ]);
  });

  test('are refused one by one, and the whole where an image is named twice', async () => {
    const server = await createTestServer();
    const id = await seedImage(server);
    const trashed = await seedImage(server, { state: 'trash' });
    expect(
      await retext(server, { id, to: { name: 'new.jpg' } }, { id: trashed, to: { alt: 'x' } }),
    ).toMatchObject([{ ok: true, image: { name: 'new.jpg' } }, { ok: false }]);
    const twice = {
      changes: [
        { id, to: {} },
        { id, to: {} },
      ],
    };
    expect((await post(server, 'texts', twice)).status).toBe(400);
  });
});
