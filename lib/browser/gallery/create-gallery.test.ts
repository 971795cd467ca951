// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { ImageItem } from '@/lib/shared/wire';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { createGallery } from './create-gallery';
import type { Gallery, GalleryOptions } from './gallery';
import { createGalleryServer, type GalleryServer, sampleImages } from './testing/create-gallery-server';

const NOW = Date.parse('2026-01-01T12:00:00Z');

let server: GalleryServer;
let gallery: Gallery;
let images: readonly ImageItem[];
let stop: () => void;
let clock: FakeClock;

/** Words of a page for whatever a server refuses; its own sentence is for developers. */
const TEXT = { ...galleryEngineText, loadErrors: async () => () => 'It is refused.' };

/** A gallery over images of these states, newest first, as the server drew its first page. */
function open(state: GalleryState, states: readonly ImageState[], more: Partial<GalleryOptions> = {}): void {
  images = sampleImages(states.length, NOW).map((image, at) => ({
    ...image,
    state: states[at] ?? 'private',
  }));
  server = createGalleryServer(images);
  const first = { images: images.filter((image) => isOn(state, image)), next: null };
  clock = createFakeClock(NOW);
  gallery = createGallery({
    state,
    first,
    text: TEXT,
    ask: server.ask,
    clock,
    timeZone: 'UTC',
    ...more,
  });
  stop = gallery.start();
}
const isOn = (tab: GalleryState, { state }: ImageItem) => (tab === 'all' ? state !== 'trash' : tab === state);
const idOf = (at: number) => images[at]?.id ?? '';
const imageOf = (at: number) => images[at] as ImageItem;
/** The images that are shown, by their number. */
const shown = () =>
  gallery
    .getSnapshot()
    .list.blocks.flatMap(({ ids }) => ids)
    .map((id) => images.findIndex((image) => image.id === id));
const stateShown = (at: number) =>
  gallery
    .getSnapshot()
    .list.blocks.flatMap((block) => block.images ?? [])
    .find(({ id }) => id === idOf(at))?.state;

beforeEach(() => {
  window.history.replaceState(null, '', '/gallery');
  vi.stubGlobal('sessionStorage', createStorage());
  vi.stubGlobal('localStorage', createStorage());
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

function createStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('what a change shows in the list', () => {
  it('is there with the answer, before anything is read again', async () => {
    open('all', ['private', 'private', 'private']);
    const letGo = server.hold('/api/images');
    await gallery.move([idOf(1)], 'public');
    expect(stateShown(1)).toBe('public');
    expect(shown()).toEqual([0, 1, 2]);
    letGo();
    await expect.poll(() => addressOf(1)).toContain('/public/');
  });

  it('is that a photo leaves a tab it is no longer on, and the selection', async () => {
    open('private', ['private', 'private', 'private']);
    gallery.select([idOf(0), idOf(1)]);
    await gallery.move([idOf(1)], 'public');
    expect(shown()).toEqual([0, 2]);
    expect([...gallery.getSnapshot().selected]).toEqual([idOf(0)]);
  });

  it('is also that it leaves where it was moved already, by somebody else', async () => {
    open('private', ['private', 'private']);
    server.images.set(idOf(1), { ...imageOf(1), state: 'public' });
    await gallery.move([idOf(0), idOf(1)], 'public');
    expect(shown()).toEqual([]);
    expect(gallery.getSnapshot().jobs[0]).toMatchObject({ done: 2, changed: 1 });
  });

  it.each<GalleryState>(['all', 'private'])(
    'on the tab %s is that a photo is in the trash where somebody else has thrown it away: publishing takes nothing out of there',
    async (tab) => {
      open(tab, ['private', 'private']);
      server.images.set(idOf(1), { ...imageOf(1), state: 'trash' });
      await gallery.move([idOf(0), idOf(1)], 'public');
      expect(images.map(({ id }) => server.images.get(id)?.state)).toEqual(['public', 'trash']);
      await vi.waitFor(() => expect(shown()).not.toContain(1));
      expect(gallery.getSnapshot().jobs[0]?.failures).toMatchObject([{ id: idOf(1), isGone: true }]);
      await gallery.move([idOf(0)], 'trash');
      expect(server.images.get(idOf(0))?.state).toBe('trash');
    },
  );

  it('is nothing where the change was refused', async () => {
    open('private', ['private', 'private']);
    server.refuse('/api/images/move', 503);
    await gallery.move([idOf(0)], 'trash');
    expect(shown()).toEqual([0, 1]);
    expect(gallery.getSnapshot().jobs[0]?.failures).toMatchObject([
      { id: idOf(0), message: 'It is refused.' },
    ]);
  });

  it('is the new text of an edit', async () => {
    open('all', ['private']);
    await gallery.edit([idOf(0)], { addTags: ['sea'], removeTags: [] });
    expect(gallery.getSnapshot().list.blocks[0]?.images?.[0]?.tags).toEqual(['sea']);
  });

  it('is that a purged photo is gone', async () => {
    open('trash', ['trash', 'trash']);
    await gallery.purge([idOf(0)]);
    expect(shown()).toEqual([1]);
    expect(server.images.has(idOf(0))).toBe(false);
  });

  const addressOf = (at: number) =>
    gallery.getSnapshot().list.blocks.flatMap((block) => block.images ?? [])[at]?.thumbUrl;
});

it('photos become favourites, and where all are, they are so no longer', async () => {
  open('all', ['private', 'private']);
  const asks: unknown[] = [];
  server.onBody = (body) => asks.push(body);
  await gallery.favour([idOf(0), idOf(1)]);
  expect(asks).toMatchObject([{ addTags: ['★'], removeTags: [] }]);
  await gallery.favour([idOf(0)]);
  expect(asks[1]).toMatchObject({ ids: [idOf(0)], addTags: [], removeTags: ['★'] });
  expect(gallery.getSnapshot().jobs.at(-1)?.action).toMatchObject({ as: 'unfavoured' });
});

describe('undo', () => {
  it('brings photos back from the trash, each to where it was, and into the list', async () => {
    open('all', ['public', 'private', 'private']);
    await gallery.move([idOf(0), idOf(1)], 'trash');
    expect(shown()).toEqual([2]);
    await gallery.undo();
    expect([0, 1].map((at) => server.images.get(idOf(at))?.state)).toEqual(['public', 'private']);
    await expect.poll(() => shown()).toEqual([0, 1, 2]);
  });

  it('takes out of an album again what was not in it before, and nothing else', async () => {
    open('all', ['private', 'private']);
    const album = { id: 'aaaaaa', title: 'Summer' };
    await gallery.putInAlbum([idOf(0)], album);
    await gallery.putInAlbum([idOf(0), idOf(1)], album);
    expect(gallery.getSnapshot().jobs).toMatchObject([{ total: 2, changed: 1, canUndo: true, failures: [] }]);
    expect(albumsShown()).toEqual([['aaaaaa'], ['aaaaaa']]);
    await gallery.undo();
    expect(albumsShown()).toEqual([['aaaaaa'], []]);
    await gallery.undo();
    expect(albumsShown()).toEqual([[], []]);
  });

  it('puts back what was taken out of an album, to its place there', async () => {
    open('all', ['private', 'private']);
    const album = { id: 'aaaaaa', title: 'Summer' };
    await gallery.putInAlbum([idOf(0)], album);
    await gallery.takeOutOfAlbum([idOf(0), idOf(1)], album);
    expect(gallery.getSnapshot().jobs).toMatchObject([{ total: 2, changed: 1, canUndo: true }]);
    const asks: unknown[] = [];
    server.onBody = (body) => asks.push(body);
    await gallery.undo();
    expect(asks).toEqual([{ ids: [idOf(0)], albums: { add: ['aaaaaa'], places: { [idOf(0)]: 'm' } } }]);
    expect(albumsShown()).toEqual([['aaaaaa'], []]);
  });

  const albumsShown = () =>
    gallery
      .getSnapshot()
      .list.blocks.flatMap((block) => block.images ?? [])
      .map(({ albums = [] }) => albums.map(({ id }) => id));

  it('takes back the latest change first, and then the one before', async () => {
    open('all', ['private', 'private']);
    await gallery.move([idOf(0)], 'public');
    await gallery.move([idOf(1)], 'trash');
    await gallery.undo();
    expect(server.images.get(idOf(1))?.state).toBe('private');
    expect(server.images.get(idOf(0))?.state).toBe('public');
    await gallery.undo();
    expect(server.images.get(idOf(0))?.state).toBe('private');
  });

  it('leaves a photo alone that somebody has moved on since', async () => {
    open('all', ['private']);
    await gallery.move([idOf(0)], 'public');
    server.images.set(idOf(0), { ...imageOf(0), state: 'trash' });
    await gallery.undo();
    expect(server.images.get(idOf(0))?.state).toBe('trash');
  });

  it('does not touch what was there before the change', async () => {
    open('all', ['public', 'private']);
    await gallery.move([idOf(0), idOf(1)], 'public');
    await gallery.undo();
    expect([0, 1].map((at) => server.images.get(idOf(at))?.state)).toEqual(['public', 'private']);
  });

  it('does nothing where there is nothing to take back', async () => {
    open('all', ['private']);
    await gallery.undo();
    expect(server.asked.filter((path) => path.includes('/move'))).toEqual([]);
  });

  it('runs the search again whose matches come back', async () => {
    open('all', ['private', 'private'], { filters: { q: '1.jpg' } });
    await expect.poll(() => gallery.getSnapshot().search?.phase).toBe('done');
    await gallery.move([idOf(1)], 'trash');
    expect(shown()).toEqual([]);
    await gallery.undo();
    await expect.poll(() => shown()).toEqual([1]);
  });
});

describe('photos that wait for approval', () => {
  const count = () => gallery.getSnapshot().waiting?.count;

  it('leave their tab when they are let through or refused, and are counted', async () => {
    open('held', ['held', 'held', 'held'], { waiting: { count: 1_000, isMore: true } });
    await gallery.move([idOf(0)], 'private');
    await gallery.move(imageOf(1), 'trash');
    expect(shown()).toEqual([2]);
    expect(gallery.getSnapshot().waiting).toEqual({ count: 998, isMore: true });
    expect(gallery.getSnapshot().jobs.at(-1)?.action).toMatchObject({ to: 'trash', isDecision: true });
  });

  it('come back to wait when that is undone', async () => {
    open('held', ['held', 'held'], { waiting: { count: 2, isMore: false } });
    await gallery.move([idOf(0), idOf(1)], 'public');
    expect(count()).toBe(0);
    await gallery.undo();
    expect(count()).toBe(2);
    expect(images.map(({ id }) => server.images.get(id)?.state)).toEqual(['held', 'held']);
  });

  it.each<[string, ImageState, 'private' | 'public' | 'trash', ImageState]>([
    ['accepted where another admin has refused it', 'trash', 'private', 'trash'],
    ['published where another admin has refused it', 'trash', 'public', 'trash'],
    ['made private by accepting it where another admin has published it', 'public', 'private', 'public'],
    ['refused where another admin has accepted it', 'private', 'trash', 'private'],
  ])('are not %s: the list may be old', async (_, by, to, stays) => {
    open('held', ['held', 'held'], { waiting: { count: 2, isMore: false } });
    server.images.set(idOf(0), { ...imageOf(0), state: by });
    await gallery.move([idOf(0), idOf(1)], to);
    expect(server.images.get(idOf(0))?.state).toBe(stays);
    expect(server.images.get(idOf(1))?.state).toBe(to);
    expect(gallery.getSnapshot().jobs[0]).toMatchObject({ changed: 1, failures: [{ isGone: true }] });
    await vi.waitFor(() => expect(shown()).toEqual([]));
    expect(gallery.getSnapshot().problem?.message).toContain('now');
    expect(count()).toBe(0);
    await gallery.undo();
    expect(server.images.get(idOf(0))?.state).toBe(stays);
  });

  it('say where they are when the one that is open was decided about by somebody else', async () => {
    open('held', ['held', 'held'], { waiting: { count: 2, isMore: false } });
    server.images.set(idOf(0), { ...imageOf(0), state: 'trash' });
    await gallery.move(imageOf(0), 'private');
    await vi.waitFor(() => expect(shown()).toEqual([1]));
    expect(gallery.getSnapshot().problem?.message).toBe('That photo is in the trash now.');
    expect(server.images.get(idOf(0))?.state).toBe('trash');
  });

  it('are counted right where another admin has done the same before', async () => {
    open('held', ['held', 'held'], { waiting: { count: 2, isMore: false } });
    server.images.set(idOf(0), { ...imageOf(0), state: 'private' });
    await gallery.move([idOf(0), idOf(1)], 'private');
    expect(count()).toBe(0);
    expect(gallery.getSnapshot().jobs[0]).toMatchObject({ done: 2, changed: 1, failures: [] });
  });

  it('are counted by nobody where none ever waits', async () => {
    open('all', ['private']);
    await gallery.move([idOf(0)], 'public');
    expect(gallery.getSnapshot().waiting).toBeNull();
  });
});

describe('the open photo', () => {
  it('steps through the list and stops at its ends', () => {
    open('all', ['private', 'private']);
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
    open('all', ['private', 'private', 'private']);
    gallery.open(idOf(1));
    await gallery.move(imageOf(1), 'trash');
    expect(gallery.getSnapshot().photo?.image.id).toBe(idOf(2));
    await gallery.move(imageOf(2), 'trash');
    expect(gallery.getSnapshot().photo?.image.id).toBe(idOf(0));
    await gallery.move(imageOf(0), 'trash');
    expect(gallery.getSnapshot().photo).toBeNull();
  });

  it('stays where its change was refused, and the refusal is the problem', async () => {
    open('all', ['private']);
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
    images = sampleImages(300, NOW);
    const id = idOf(250);
    window.history.replaceState(null, '', `/gallery?image=${id}`);
    server = createGalleryServer(images);
    const first = { images: images.slice(0, 100), next: idOf(99) };
    gallery = createGallery({
      state: 'all',
      first,
      text: TEXT,
      ask: server.ask,
      clock: createFakeClock(NOW),
    });
    expect(gallery.getSnapshot().photo).toBeNull();
    stop = gallery.start();
    await expect.poll(() => gallery.getSnapshot().photo?.hasOlder).toBe(true);
    expect(gallery.getSnapshot().photo?.image.id).toBe(id);
    expect(shown()[0]).toBe(250);
  });

  it('says so of one that is on another tab or exists no more', async () => {
    open('private', ['public', 'private']);
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

describe('the list', () => {
  it('asks nothing and hears nothing before it starts, so that a server can draw it', () => {
    images = sampleImages(2, NOW);
    server = createGalleryServer(images);
    const listen = vi.spyOn(window, 'addEventListener');
    gallery = createGallery({
      state: 'all',
      first: { images, next: idOf(1) },
      text: TEXT,
      ask: server.ask,
    });
    stop = () => undefined;
    expect(gallery.getSnapshot()).toMatchObject({ isEmpty: false, photo: null, newSince: null });
    expect(gallery.getSnapshot()).toBe(gallery.getSnapshot());
    expect([server.asked, listen.mock.calls]).toEqual([[], []]);
    listen.mockRestore();
  });

  it('is read where no page came along, and is empty only once that is known', async () => {
    open('all', ['private'], { first: null });
    expect(gallery.getSnapshot().isEmpty).toBe(false);
    await expect.poll(() => shown()).toEqual([0]);
  });

  it('becomes what a search finds, and the whole tab again without one', async () => {
    open('all', ['private', 'private', 'private']);
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
    open('all', ['private', 'private', 'private'], { filters: { q: '.jpg' } });
    gallery.selectAll();
    await expect.poll(() => gallery.getSnapshot().selected.size).toBe(3);
    expect(gallery.getSnapshot().selecting).toBeNull();
    gallery.clearSelection();
    expect(gallery.getSnapshot().selected.size).toBe(0);
  });

  it('stops with the session: signing in is the way on', async () => {
    open('all', ['private', 'private']);
    server.refuse('/api/images', 401);
    gallery.jump(NOW);
    await expect
      .poll(() => gallery.getSnapshot().problem)
      .toMatchObject({ isSignedOut: true, canRetry: true });
  });
});

describe('texts', () => {
  it('that are saved show in the list, and the page may be left again', async () => {
    open('all', ['private']);
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
  open('all', ['private']);
  expect(await gallery.share(idOf(0), 60)).toMatchObject({
    kind: 'found',
    value: { url: `/share/${idOf(0)}` },
  });
  server.refuse('/api/images/share', 503);
  expect(await gallery.share(idOf(0), 60)).toEqual({ kind: 'refused', message: 'It is refused.' });
  server.images.clear();
  expect(await gallery.share(idOf(0), 60)).toEqual({ kind: 'gone' });
});

it.each<[GalleryState & ImageState, object]>([
  ['held', { to: 'trash', from: 'held', word: 'Too dark' }],
  ['private', { to: 'trash' }],
])('a word goes along with photos that wait, and with no others: %s', async (state, sent) => {
  open(state, [state]);
  const bodies: unknown[] = [];
  server.onBody = (body) => bodies.push(body);
  await gallery.refuse(imageOf(0), 'Too dark');
  expect(bodies).toEqual([{ ids: [idOf(0)], ...sent }]);
  expect(gallery.getSnapshot().jobs).toMatchObject([{ canUndo: true }]);
});

describe('what others do meanwhile', () => {
  const comeIn = (later: number, more: Partial<ImageItem> = {}) => {
    const [image] = sampleImages(1, NOW + later);
    const fresh = { ...(image as ImageItem), name: 'fresh.jpg', ...more };
    server.images.set(fresh.id, fresh);
    server.tell([fresh.id]);
    return fresh;
  };
  const namesShown = () =>
    gallery.getSnapshot().list.blocks.flatMap((block) => block.images?.map(({ name }) => name) ?? []);
  /** Until its code is fetched and it was asked twice. */
  const look = async () => {
    await clock.advance(2_000);
    await vi.waitFor(async () => {
      await import('./live/create-live');
    });
    await clock.advance(8_000);
  };

  it('is shown within ten seconds: photos that came, changed and went', async () => {
    open('private', ['private', 'private']);
    comeIn(60_000);
    server.images.set(idOf(0), { ...imageOf(0), alt: 'The sea' });
    server.images.set(idOf(1), { ...imageOf(1), state: 'trash' });
    server.tell([idOf(0), idOf(1)]);
    await look();
    expect(namesShown()).toEqual(['fresh.jpg', '0.jpg']);
    expect(gallery.getSnapshot().arrived).toBeNull();
  });

  it('waits where the page is scrolled, until the person asks for it', async () => {
    open('private', ['private']);
    vi.stubGlobal('scrollY', 500);
    comeIn(60_000);
    await look();
    expect([namesShown(), gallery.getSnapshot().arrived]).toEqual([['0.jpg'], { count: 1, isMore: false }]);
    gallery.showArrived();
    expect([namesShown(), gallery.getSnapshot().arrived]).toEqual([['fresh.jpg', '0.jpg'], null]);
  });

  it('leaves alone what a search found', async () => {
    open('private', ['private'], { filters: { q: '0' }, first: null });
    await clock.advance(0);
    comeIn(60_000);
    await look();
    expect(namesShown()).toEqual(['0.jpg']);
  });
});
