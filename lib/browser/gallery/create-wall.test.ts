import { beforeEach, describe, expect, it } from 'vitest';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { ImageItem } from '@/lib/shared/wire';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { createWall, type Wall, type WallOptions } from './create-wall';
import { createGalleryServer, type GalleryServer, sampleImages } from './testing/create-gallery-server';

const NOW = Date.parse('2026-01-01T12:00:00Z');

/** Words of a page for whatever a server refuses; its own sentence is for developers. */
const TEXT = { ...galleryEngineText, loadErrors: async () => () => 'It is refused.' };

let clock: FakeClock;
let server: GalleryServer;
let wall: Wall;
let isLookedAt: boolean;
let look: () => void;
let stop: () => void;
let changesAsked: number;

function open(count: number, more: Partial<WallOptions> = {}): void {
  const images = sampleImages(count, NOW);
  server = createGalleryServer(images);
  isLookedAt = true;
  changesAsked = 0;
  clock = createFakeClock(NOW);
  const looks = new Set<() => void>();
  look = () => {
    for (const listener of looks) listener();
  };
  wall = createWall({
    ...{ state: 'all', text: TEXT, nowMs: NOW, clock },
    first: { images, next: null },
    ask: (path, init) => {
      if (path.includes('/changes')) changesAsked += 1;
      return server.ask(path, init);
    },
    page: {
      isLookedAt: () => isLookedAt,
      onLook(listener) {
        looks.add(listener);
        return () => looks.delete(listener);
      },
    },
    ...more,
  });
  stop = wall.start();
}
const nameNow = () => wall.getSnapshot().image?.name ?? null;
/** Draws the photo and lets its time pass. */
async function watch(ms: number): Promise<string | null> {
  wall.loaded(wall.getSnapshot().image?.id ?? '');
  await clock.advance(ms);
  return nameNow();
}
function comeIn(later: number, more: Partial<ImageItem> = {}): ImageItem {
  const image = { ...(sampleImages(1, NOW + later)[0] as ImageItem), name: 'new.jpg', ...more };
  server.images.set(image.id, image);
  server.tell([image.id]);
  return image;
}

beforeEach(() => {
  stop = () => {};
});

describe('a wall', () => {
  it('shows each photo for its time from when it is drawn, and begins again', async () => {
    open(2);
    expect(nameNow()).toBe('0.jpg');
    await clock.advance(10_000);
    expect(nameNow()).toBe('0.jpg');
    expect(await watch(5_999)).toBe('0.jpg');
    expect(await watch(1)).toBe('1.jpg');
    expect(await watch(6_000)).toBe('0.jpg');
    stop();
  });

  it('shows a new photo within ten seconds, before all others', async () => {
    open(3);
    wall.slow(1);
    wall.slow(1);
    wall.slow(1);
    await watch(1_000);
    comeIn(1_000);
    await clock.advance(9_000);
    expect(nameNow()).toBe('new.jpg');
    expect(await watch(15_000)).toBe('1.jpg');
    stop();
  });

  it('takes down a photo that was put into the trash, or waits again', async () => {
    open(3);
    const first = wall.getSnapshot().image as ImageItem;
    server.images.set(first.id, { ...first, state: 'trash' });
    server.tell([first.id]);
    await watch(4_000);
    expect(nameNow()).toBe('1.jpg');
    stop();
  });

  it('never shows what waits for approval', async () => {
    open(1);
    comeIn(1_000, { state: 'held' });
    await watch(30_000);
    expect(nameNow()).toBe('0.jpg');
    stop();
  });

  it('that is empty shows the first photo as soon as there is one, and reads nothing over and over', async () => {
    open(0);
    await clock.advance(60_000);
    expect([nameNow(), server.asked]).toEqual([null, []]);
    comeIn(1_000);
    await clock.advance(4_000);
    expect(nameNow()).toBe('new.jpg');
    stop();
  });

  it('pauses, steps by hand, and continues', async () => {
    open(3);
    wall.toggle();
    expect(await watch(60_000)).toBe('0.jpg');
    wall.next();
    expect(await watch(60_000)).toBe('1.jpg');
    wall.before();
    expect(nameNow()).toBe('0.jpg');
    wall.toggle();
    expect(await watch(6_000)).toBe('1.jpg');
    stop();
  });

  it('neither moves nor asks while nobody can see it', async () => {
    open(3);
    await watch(1_000);
    isLookedAt = false;
    look();
    const asked = changesAsked;
    await clock.advance(3_600_000);
    expect([nameNow(), changesAsked]).toEqual(['0.jpg', asked]);
    isLookedAt = true;
    look();
    await clock.advance(0);
    expect(changesAsked).toBe(asked + 1);
    stop();
  });

  it('passes over a photo that does not load, after a moment', async () => {
    open(2);
    wall.broken(wall.getSnapshot().image?.id ?? '');
    await clock.advance(1_999);
    expect(nameNow()).toBe('0.jpg');
    await clock.advance(1);
    expect(nameNow()).toBe('1.jpg');
    // Nor does this one, and no event says so.
    await clock.advance(20_000);
    expect(nameNow()).toBe('0.jpg');
    stop();
  });

  it('reads its photos itself where the server sent none, and tries again after a failure', async () => {
    open(3, { first: null });
    server.refuse('/api/images', 503);
    expect(wall.getSnapshot()).toMatchObject({ image: null, isLoading: true });
    stop();
    stop = wall.start();
    await clock.advance(0);
    await clock.advance(5_000);
    expect(wall.getSnapshot()).toMatchObject({ isLoading: false, problem: null });
    expect(nameNow()).toBe('0.jpg');
    stop();
  });

  describe('of an album', () => {
    const album = {
      id: 'abc123',
      order: { by: 'uploaded', direction: 'oldest' },
      endpoint: '/api/albums',
    } as const;
    const inAlbum = { albums: [{ id: album.id }] };
    const ofAlbum = (count: number): ImageItem[] =>
      sampleImages(count, NOW).map((image) => ({ ...image, ...inAlbum }));

    it('shows its photos in its order, and new ones of it alone', async () => {
      open(0, { album, first: { images: ofAlbum(2).toReversed(), next: null } });
      expect(nameNow()).toBe('1.jpg');
      comeIn(500, { name: 'elsewhere.jpg' });
      comeIn(1_000, inAlbum);
      await watch(4_000);
      await clock.advance(6_000);
      expect(nameNow()).toBe('new.jpg');
      expect([await watch(6_000), await watch(6_000)]).toEqual(['0.jpg', '1.jpg']);
      stop();
    });

    it('takes down a photo that left it', async () => {
      open(0, { album, first: { images: ofAlbum(2), next: null } });
      const first = wall.getSnapshot().image as ImageItem;
      server.images.set(first.id, { ...first, albums: [] });
      server.tell([first.id]);
      await watch(4_000);
      expect(nameNow()).toBe('1.jpg');
      stop();
    });

    it('of one state leaves out the photos of others, page after page', async () => {
      const [one, two, three] = ofAlbum(3) as [ImageItem, ImageItem, ImageItem];
      const pages = [
        { images: [one], next: '1' },
        { images: [two], next: '2' },
        { images: [{ ...three, state: 'public' as const }], next: null },
      ];
      const asked: string[] = [];
      const ask: NonNullable<WallOptions['ask']> = async (path) => {
        if (path.includes('/changes')) return new Response(null, { status: 204 });
        asked.push(path);
        return Response.json(pages[asked.length] ?? pages[0]);
      };
      open(0, { album, ask, state: 'public', first: pages[0] ?? null });
      await clock.advance(0);
      expect(nameNow()).toBe('2.jpg');
      expect(asked).toEqual([
        '/api/albums/abc123/images?limit=100&after=1',
        '/api/albums/abc123/images?limit=100&after=2',
      ]);
      stop();
    });
  });

  it('says that the session has ended, and asks no more', async () => {
    open(2);
    await clock.advance(0);
    server.refuse('/api/images/changes', 401);
    await clock.advance(4_000);
    expect(wall.getSnapshot().problem).toBe('signedOut');
    const asked = changesAsked;
    await clock.advance(60_000);
    expect(changesAsked).toBe(asked);
    stop();
  });
});
