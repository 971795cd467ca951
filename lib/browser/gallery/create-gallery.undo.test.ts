// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { tellSignedOut } from '@/lib/browser/sign-out-signal';
import type { Gallery } from './gallery';
import { openGallery } from './testing/open-gallery';

describe('undo', () => {
  it('brings photos back from the trash, each to where it was, and into the list', async () => {
    const { gallery, server, idOf, shown } = openGallery('all', ['public', 'private', 'private']);
    await gallery.move([idOf(0), idOf(1)], 'trash');
    expect(shown()).toEqual([2]);
    await gallery.undo();
    expect([0, 1].map((at) => server.images.get(idOf(at))?.state)).toEqual(['public', 'private']);
    await expect.poll(() => shown()).toEqual([0, 1, 2]);
  });

  it('takes out of an album again what was not in it before, and nothing else', async () => {
    const { gallery, idOf } = openGallery('all', ['private', 'private']);
    const album = { id: 'aaaaaa', title: 'Summer' };
    await gallery.putInAlbum([idOf(0)], album);
    await gallery.putInAlbum([idOf(0), idOf(1)], album);
    expect(gallery.getSnapshot().jobs).toMatchObject([{ total: 2, changed: 1, canUndo: true, failures: [] }]);
    expect(albumsShown(gallery)).toEqual([['aaaaaa'], ['aaaaaa']]);
    await gallery.undo();
    expect(albumsShown(gallery)).toEqual([['aaaaaa'], []]);
    await gallery.undo();
    expect(albumsShown(gallery)).toEqual([[], []]);
  });

  it('puts back what was taken out of an album, to its place there', async () => {
    const { gallery, server, idOf } = openGallery('all', ['private', 'private']);
    const album = { id: 'aaaaaa', title: 'Summer' };
    await gallery.putInAlbum([idOf(0)], album);
    await gallery.takeOutOfAlbum([idOf(0), idOf(1)], album);
    expect(gallery.getSnapshot().jobs).toMatchObject([{ total: 2, changed: 1, canUndo: true }]);
    const asks: unknown[] = [];
    server.onBody = (body) => asks.push(body);
    await gallery.undo();
    expect(asks).toEqual([{ ids: [idOf(0)], albums: { add: ['aaaaaa'], places: { [idOf(0)]: 'm' } } }]);
    expect(albumsShown(gallery)).toEqual([['aaaaaa'], []]);
  });

  const albumsShown = (gallery: Gallery) =>
    gallery
      .getSnapshot()
      .list.blocks.flatMap((block) => block.images ?? [])
      .map(({ albums = [] }) => albums.map(({ id }) => id));

  it('takes back the latest change first, and then the one before', async () => {
    const { gallery, server, idOf } = openGallery('all', ['private', 'private']);
    await gallery.move([idOf(0)], 'public');
    await gallery.move([idOf(1)], 'trash');
    await gallery.undo();
    expect(server.images.get(idOf(1))?.state).toBe('private');
    expect(server.images.get(idOf(0))?.state).toBe('public');
    await gallery.undo();
    expect(server.images.get(idOf(0))?.state).toBe('private');
  });

  it('forgets what could be undone when somebody signs out in another tab', async () => {
    const { gallery, server, idOf } = openGallery('all', ['private']);
    await gallery.move([idOf(0)], 'trash');
    expect(gallery.getSnapshot().history).toHaveLength(1);
    tellSignedOut({
      setItem: (key, newValue) => window.dispatchEvent(new StorageEvent('storage', { key, newValue })),
    });
    expect(gallery.getSnapshot().history).toEqual([]);
    await gallery.undo();
    expect(server.images.get(idOf(0))?.state).toBe('trash');
  });

  it('leaves a photo alone that somebody has moved on since', async () => {
    const { gallery, server, idOf, imageOf } = openGallery('all', ['private']);
    await gallery.move([idOf(0)], 'public');
    server.images.set(idOf(0), { ...imageOf(0), state: 'trash' });
    await gallery.undo();
    expect(server.images.get(idOf(0))?.state).toBe('trash');
  });

  it('does not touch what was there before the change', async () => {
    const { gallery, server, idOf } = openGallery('all', ['public', 'private']);
    await gallery.move([idOf(0), idOf(1)], 'public');
    await gallery.undo();
    expect([0, 1].map((at) => server.images.get(idOf(at))?.state)).toEqual(['public', 'private']);
  });

  it('does nothing where there is nothing to take back', async () => {
    const { gallery, server } = openGallery('all', ['private']);
    await gallery.undo();
    expect(server.asked.filter((path) => path.includes('/move'))).toEqual([]);
  });

  it('runs the search again whose matches come back', async () => {
    const { gallery, idOf, shown } = openGallery('all', ['private', 'private'], { filters: { q: '1.jpg' } });
    await expect.poll(() => gallery.getSnapshot().search?.phase).toBe('done');
    await gallery.move([idOf(1)], 'trash');
    expect(shown()).toEqual([]);
    await gallery.undo();
    await expect.poll(() => shown()).toEqual([1]);
  });
});
