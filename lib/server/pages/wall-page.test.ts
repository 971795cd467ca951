import { expect, test } from 'vitest';
import { createTestServer } from '@/testing/server/create-test-server';
import { seedImage } from '@/testing/server/seed-image';
import { editImages } from '../images/edit-images';
import { readWallPage } from './wall-page';

test('a wall shows all photos, those of a state, or those of an album in its order, and never what waits or is in the trash', async () => {
  const server = await createTestServer();
  const order = { by: 'uploaded', direction: 'oldest' } as const;
  const album = await server.services.albums.create({ title: 'Party', text: '', order });
  const seed = async (state: 'private' | 'public' | 'held' | 'trash') => {
    server.wait(1);
    return seedImage(server, { state });
  };
  const [one, two, three] = [await seed('private'), await seed('public'), await seed('public')];
  const unseen = [await seed('held'), await seed('trash')];
  const edit = { ids: [one, two, ...unseen], albums: { add: [album.id] } };
  await editImages(server.services, edit, 'test');
  const read = async (params: Record<string, string>) => {
    const page = await readWallPage(server.services, params);
    return page && [page.state, page.album?.id, page.first.images.map(({ id }) => id)];
  };
  expect(await read({})).toEqual(['all', undefined, [three, two, one]]);
  expect(await read({ state: 'public' })).toEqual(['public', undefined, [three, two]]);
  expect(await read({ state: 'held' })).toEqual(['all', undefined, [three, two, one]]);
  expect(await read({ album: album.id })).toEqual(['all', album.id, [one, two]]);
  expect(await read({ album: 'zzzzzz' })).toBeNull();
  await server.services.albums.delete(album.id);
  expect(await read({ album: album.id })).toBeNull();
});
