// @vitest-environment happy-dom
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { createGallery } from './create-gallery';
import { createGalleryServer, sampleImages } from './testing/create-gallery-server';
import { NOW, openGallery, TEXT } from './testing/open-gallery';

describe('the list', () => {
  it('asks nothing and hears nothing before it starts, so that a server can draw it', () => {
    const images = sampleImages(2, NOW);
    const server = createGalleryServer(images);
    const listen = vi.spyOn(window, 'addEventListener');
    const gallery = createGallery({
      state: 'all',
      first: { images, next: images[1]?.id ?? null },
      text: TEXT,
      ask: server.ask,
    });
    expect(gallery.getSnapshot()).toMatchObject({ isEmpty: false, photo: null, newSince: null });
    expect(gallery.getSnapshot()).toBe(gallery.getSnapshot());
    expect([server.asked, listen.mock.calls]).toEqual([[], []]);
    listen.mockRestore();
  });

  it('is read where no page came along, and is empty only once that is known', async () => {
    const { gallery, shown } = openGallery('all', ['private'], { first: null });
    expect(gallery.getSnapshot().isEmpty).toBe(false);
    await expect.poll(() => shown()).toEqual([0]);
  });

  it('becomes what a search finds, and the whole tab again without one', async () => {
    const { gallery, clock, shown } = openGallery('all', ['private', 'private', 'private']);
    gallery.search({ q: '2.jpg' });
    expect(gallery.getSnapshot()).toMatchObject({ isSearch: true, isEmpty: true, search: null });
    await clock.advance(300);
    expect(gallery.getSnapshot().search).toMatchObject({ phase: 'done', matched: 1 });
    expect(shown()).toEqual([2]);
    gallery.search({});
    expect(gallery.getSnapshot()).toMatchObject({ isSearch: false, search: null });
    expect(shown()).toEqual([0, 1, 2]);
  });

  it('selects all that match, read or not', async () => {
    const { gallery } = openGallery('all', ['private', 'private', 'private'], { filters: { q: '.jpg' } });
    gallery.selectAll();
    await expect.poll(() => gallery.getSnapshot().selected.size).toBe(3);
    expect(gallery.getSnapshot().selecting).toBeNull();
    gallery.clearSelection();
    expect(gallery.getSnapshot().selected.size).toBe(0);
  });

  it('stops with the session: signing in is the way on', async () => {
    const { gallery, server } = openGallery('all', ['private', 'private']);
    server.refuse('/api/images', 401);
    gallery.jump(NOW);
    await expect
      .poll(() => gallery.getSnapshot().problem)
      .toMatchObject({ isSignedOut: true, canRetry: true });
  });
});

describe('the open photo', () => {
  it('steps through the list and stops at its ends', () => {
    const { gallery, idOf } = openGallery('all', ['private', 'private']);
    gallery.open(idOf(0));
    gallery.step(-1);
    gallery.step(1);
    gallery.step(1);
    expect(gallery.getSnapshot().photo).toMatchObject({
      image: { id: idOf(1) },
      hasNewer: true,
      hasOlder: false,
    });
    expect(window.location.search).toBe(`?image=${idOf(1)}`);
  });

  it('goes on to its neighbour when it leaves the list, and closes with the last', async () => {
    const { gallery, idOf, imageOf } = openGallery('all', ['private', 'private', 'private']);
    gallery.open(idOf(1));
    await gallery.move(imageOf(1), 'trash');
    expect(gallery.getSnapshot().photo?.image.id).toBe(idOf(2));
    await gallery.move(imageOf(2), 'trash');
    expect(gallery.getSnapshot().photo?.image.id).toBe(idOf(0));
    await gallery.move(imageOf(0), 'trash');
    expect(gallery.getSnapshot().photo).toBeNull();
  });

  it('stays where its change was refused, and the refusal is the problem', async () => {
    const { gallery, server, idOf, imageOf } = openGallery('all', ['private']);
    gallery.open(idOf(0));
    server.refuse('/api/images/move', 503);
    await gallery.move(imageOf(0), 'trash');
    expect(gallery.getSnapshot()).toMatchObject({
      photo: { image: { id: idOf(0) } },
      problem: { message: 'It is refused.', isSignedOut: false, canRetry: false },
      jobs: [],
    });
    gallery.dismissProblem();
    expect(gallery.getSnapshot().problem).toBeNull();
  });

  it('is the one of the address, brought to its place in the list', async () => {
    const images = sampleImages(300, NOW);
    const { id = '' } = images[250] ?? {};
    window.history.replaceState(null, '', `/gallery?image=${id}`);
    const first = { images: images.slice(0, 100), next: images[99]?.id ?? null };
    const { ask } = createGalleryServer(images);
    const gallery = createGallery({ state: 'all', first, text: TEXT, ask, clock: createFakeClock(NOW) });
    expect(gallery.getSnapshot().photo).toBeNull();
    onTestFinished(gallery.start());
    await expect.poll(() => gallery.getSnapshot().photo?.hasOlder).toBe(true);
    expect(gallery.getSnapshot().photo?.image.id).toBe(id);
    expect(gallery.getSnapshot().list.blocks[0]?.ids[0]).toBe(id);
  });

  it('says so of one that is on another tab or exists no more', async () => {
    const { gallery, server, idOf, shown } = openGallery('private', ['public', 'private']);
    gallery.open(idOf(0));
    await expect.poll(() => gallery.getSnapshot().problem?.message).toBe('That photo is public now.');
    expect(window.location.search).toBe('');
    gallery.dismissProblem();
    server.images.delete(idOf(1));
    gallery.check(idOf(1));
    await expect.poll(() => gallery.getSnapshot().problem?.message).toBe('That photo no longer exists.');
    expect(shown()).toEqual([]);
  });
});

describe('texts', () => {
  it('that are saved show in the list, and the page may be left again', async () => {
    const { gallery, idOf, imageOf } = openGallery('all', ['private']);
    gallery.drafts.type(imageOf(0), 'name', 'sea.jpg');
    expect(isAsked()).toBe(true);
    expect(await gallery.drafts.save(idOf(0))).toBe(true);
    expect(gallery.getSnapshot().list.blocks[0]?.images?.[0]?.name).toBe('sea.jpg');
    expect(isAsked()).toBe(false);
  });

  /** Whether the browser would ask before the page is left. */
  const isAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
});

it('a link to a photo is data, whatever comes of it', async () => {
  const { gallery, server, idOf } = openGallery('all', ['private']);
  expect(await gallery.share(idOf(0), 60)).toMatchObject({
    kind: 'found',
    value: { url: `/share/${idOf(0)}` },
  });
  server.refuse('/api/images/share', 503);
  expect(await gallery.share(idOf(0), 60)).toEqual({ kind: 'refused', message: 'It is refused.' });
  server.images.clear();
  expect(await gallery.share(idOf(0), 60)).toEqual({ kind: 'gone' });
});
