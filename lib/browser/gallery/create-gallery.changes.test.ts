// @vitest-environment happy-dom

import { describe, expect, it } from 'vitest';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { eventually } from '@/testing/shared/eventually';
import type { Gallery } from './gallery';
import { openGallery } from './testing/open-gallery';

describe('what a change shows in the list', () => {
  it('is there with the answer, before anything is read again', async () => {
    const { gallery, server, idOf, shown, stateShown } = openGallery('all', [
      'private',
      'private',
      'private',
    ]);
    const letGo = server.hold('/api/images');
    await gallery.move([idOf(1)], 'public');
    expect(stateShown(1)).toBe('public');
    expect(shown()).toEqual([0, 1, 2]);
    letGo();
    await expect.poll(() => addressOf(gallery, 1)).toContain('/public/');
  });

  it('is that a photo leaves a tab it is no longer on, and the selection', async () => {
    const { gallery, idOf, shown } = openGallery('private', ['private', 'private', 'private']);
    gallery.select([idOf(0), idOf(1)]);
    await gallery.move([idOf(1)], 'public');
    expect(shown()).toEqual([0, 2]);
    expect([...gallery.getSnapshot().selected]).toEqual([idOf(0)]);
  });

  it('is also that it leaves where it was moved already, by somebody else', async () => {
    const { gallery, server, idOf, imageOf, shown } = openGallery('private', ['private', 'private']);
    server.images.set(idOf(1), { ...imageOf(1), state: 'public' });
    await gallery.move([idOf(0), idOf(1)], 'public');
    expect(shown()).toEqual([]);
    expect(gallery.getSnapshot().jobs[0]).toMatchObject({ done: 2, changed: 1 });
  });

  it.each<GalleryState>(['all', 'private'])(
    'on the tab %s is that a photo is in the trash where somebody else has thrown it away: publishing takes nothing out of there',
    async (tab) => {
      const { gallery, server, images, idOf, imageOf, shown } = openGallery(tab, ['private', 'private']);
      server.images.set(idOf(1), { ...imageOf(1), state: 'trash' });
      await gallery.move([idOf(0), idOf(1)], 'public');
      expect(images.map(({ id }) => server.images.get(id)?.state)).toEqual(['public', 'trash']);
      await eventually(() => expect(shown()).not.toContain(1));
      expect(gallery.getSnapshot().jobs[0]?.failures).toMatchObject([{ id: idOf(1), isGone: true }]);
      await gallery.move([idOf(0)], 'trash');
      expect(server.images.get(idOf(0))?.state).toBe('trash');
    },
  );

  it('is nothing where the change was refused', async () => {
    const { gallery, server, idOf, shown } = openGallery('private', ['private', 'private']);
    server.refuse('/api/images/move', 503);
    await gallery.move([idOf(0)], 'trash');
    expect(shown()).toEqual([0, 1]);
    expect(gallery.getSnapshot().jobs[0]?.failures).toMatchObject([
      { id: idOf(0), message: 'It is refused.' },
    ]);
  });

  it('is the new text of an edit', async () => {
    const { gallery, idOf } = openGallery('all', ['private']);
    await gallery.edit([idOf(0)], { addTags: ['sea'], removeTags: [] });
    expect(gallery.getSnapshot().list.blocks[0]?.images?.[0]?.tags).toEqual(['sea']);
  });

  it('is that a purged photo is gone', async () => {
    const { gallery, server, idOf, shown } = openGallery('trash', ['trash', 'trash']);
    await gallery.purge([idOf(0)]);
    expect(shown()).toEqual([1]);
    expect(server.images.has(idOf(0))).toBe(false);
  });

  const addressOf = (gallery: Gallery, at: number) =>
    gallery.getSnapshot().list.blocks.flatMap((block) => block.images ?? [])[at]?.thumbUrl;
});

it('photos become favourites, and where all are, they are so no longer', async () => {
  const { gallery, server, idOf } = openGallery('all', ['private', 'private']);
  const asks: unknown[] = [];
  server.onBody = (body) => asks.push(body);
  await gallery.favour([idOf(0), idOf(1)]);
  expect(asks).toMatchObject([{ addTags: ['★'], removeTags: [] }]);
  await gallery.favour([idOf(0)]);
  expect(asks[1]).toMatchObject({ ids: [idOf(0)], addTags: [], removeTags: ['★'] });
  expect(gallery.getSnapshot().jobs.at(-1)?.action).toMatchObject({ as: 'unfavoured' });
});

describe('photos that wait for approval', () => {
  const countOf = (gallery: Gallery) => gallery.getSnapshot().waiting?.count;

  it('leave their tab when they are let through or refused, and are counted', async () => {
    const { gallery, idOf, imageOf, shown } = openGallery('held', ['held', 'held', 'held'], {
      waiting: { count: 1_000, isMore: true },
    });
    await gallery.move([idOf(0)], 'private');
    await gallery.move(imageOf(1), 'trash');
    expect(shown()).toEqual([2]);
    expect(gallery.getSnapshot().waiting).toEqual({ count: 998, isMore: true });
    expect(gallery.getSnapshot().jobs.at(-1)?.action).toMatchObject({ to: 'trash', isDecision: true });
  });

  it('come back to wait when that is undone', async () => {
    const { gallery, server, images, idOf } = openGallery('held', ['held', 'held'], {
      waiting: { count: 2, isMore: false },
    });
    await gallery.move([idOf(0), idOf(1)], 'public');
    expect(countOf(gallery)).toBe(0);
    await gallery.undo();
    expect(countOf(gallery)).toBe(2);
    expect(images.map(({ id }) => server.images.get(id)?.state)).toEqual(['held', 'held']);
  });

  it.each<[string, ImageState, 'private' | 'public' | 'trash', ImageState]>([
    ['accepted where another admin has refused it', 'trash', 'private', 'trash'],
    ['published where another admin has refused it', 'trash', 'public', 'trash'],
    ['made private by accepting it where another admin has published it', 'public', 'private', 'public'],
    ['refused where another admin has accepted it', 'private', 'trash', 'private'],
  ])('are not %s: the list may be old', async (_, by, to, stays) => {
    const { gallery, server, idOf, imageOf, shown } = openGallery('held', ['held', 'held'], {
      waiting: { count: 2, isMore: false },
    });
    server.images.set(idOf(0), { ...imageOf(0), state: by });
    await gallery.move([idOf(0), idOf(1)], to);
    expect(server.images.get(idOf(0))?.state).toBe(stays);
    expect(server.images.get(idOf(1))?.state).toBe(to);
    expect(gallery.getSnapshot().jobs[0]).toMatchObject({ changed: 1, failures: [{ isGone: true }] });
    await eventually(() => expect(shown()).toEqual([]));
    expect(gallery.getSnapshot().problem?.message).toContain('now');
    expect(countOf(gallery)).toBe(0);
    await gallery.undo();
    expect(server.images.get(idOf(0))?.state).toBe(stays);
  });

  it('say where they are when the one that is open was decided about by somebody else', async () => {
    const { gallery, server, idOf, imageOf, shown } = openGallery('held', ['held', 'held'], {
      waiting: { count: 2, isMore: false },
    });
    server.images.set(idOf(0), { ...imageOf(0), state: 'trash' });
    await gallery.move(imageOf(0), 'private');
    await eventually(() => expect(shown()).toEqual([1]));
    expect(gallery.getSnapshot().problem?.message).toBe('That photo is in the trash now.');
    expect(server.images.get(idOf(0))?.state).toBe('trash');
  });

  it('are counted right where another admin has done the same before', async () => {
    const { gallery, server, idOf, imageOf } = openGallery('held', ['held', 'held'], {
      waiting: { count: 2, isMore: false },
    });
    server.images.set(idOf(0), { ...imageOf(0), state: 'private' });
    await gallery.move([idOf(0), idOf(1)], 'private');
    expect(countOf(gallery)).toBe(0);
    expect(gallery.getSnapshot().jobs[0]).toMatchObject({ done: 2, changed: 1, failures: [] });
  });

  it('are counted by nobody where none ever waits', async () => {
    const { gallery, idOf } = openGallery('all', ['private']);
    await gallery.move([idOf(0)], 'public');
    expect(gallery.getSnapshot().waiting).toBeNull();
  });
});

it.each<[GalleryState & ImageState, object]>([
  ['held', { to: 'trash', from: 'held', word: 'Too dark' }],
  ['private', { to: 'trash' }],
])('a word goes along with photos that wait, and with no others: %s', async (state, sent) => {
  const { gallery, server, idOf, imageOf } = openGallery(state, [state]);
  const bodies: unknown[] = [];
  server.onBody = (body) => bodies.push(body);
  await gallery.refuse(imageOf(0), 'Too dark');
  expect(bodies).toEqual([{ ids: [idOf(0)], ...sent }]);
  expect(gallery.getSnapshot().jobs).toMatchObject([{ canUndo: true }]);
});
