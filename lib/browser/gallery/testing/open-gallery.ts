import { onTestFinished, vi } from 'vitest';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import type { ImageItem } from '@/lib/shared/wire';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { createGallery } from '../create-gallery';
import type { Gallery, GalleryOptions } from '../gallery';
import { createGalleryServer, type GalleryServer, sampleImages } from './create-gallery-server';

export const NOW = Date.parse('2026-01-01T12:00:00Z');

/** Words of a page for whatever a server refuses; its own sentence is for developers. */
export const TEXT = { ...galleryEngineText, loadErrors: async () => () => 'It is refused.' };

export type OpenGallery = Readonly<{
  gallery: Gallery;
  server: GalleryServer;
  /** Stands at `NOW`, until a test moves it on. */
  clock: FakeClock;
  /** As they were when it opened, newest first. */
  images: readonly ImageItem[];
  idOf: (at: number) => string;
  imageOf: (at: number) => ImageItem;
  /** The images that are shown, by their number. */
  shown: () => readonly number[];
  stateShown: (at: number) => ImageState | undefined;
}>;

/** A gallery over images of these states, newest first, as the server drew its first page; it stops when the test ends. */
export function openGallery(
  state: GalleryState,
  states: readonly ImageState[],
  more: Partial<GalleryOptions> = {},
): OpenGallery {
  window.history.replaceState(null, '', '/gallery');
  vi.stubGlobal('sessionStorage', createStorage());
  vi.stubGlobal('localStorage', createStorage());
  const images = sampleImages(states.length, NOW).map((image, at) => ({
    ...image,
    state: states[at] ?? 'private',
  }));
  const server = createGalleryServer(images);
  const first = { images: images.filter((image) => isOn(state, image)), next: null };
  const clock = createFakeClock(NOW);
  const options = { state, first, text: TEXT, ask: server.ask, clock, timeZone: 'UTC', ...more };
  const gallery = createGallery(options);
  const stop = gallery.start();
  onTestFinished(() => {
    stop();
    vi.unstubAllGlobals();
  });
  const idOf = (at: number) => images[at]?.id ?? '';
  const blocks = () => gallery.getSnapshot().list.blocks;
  return {
    gallery,
    server,
    clock,
    images,
    idOf,
    imageOf: (at) => images[at] as ImageItem,
    shown: () => blocks().flatMap(({ ids }) => ids.map((id) => images.findIndex((image) => image.id === id))),
    stateShown: (at) =>
      blocks()
        .flatMap((block) => block.images ?? [])
        .find(({ id }) => id === idOf(at))?.state,
  };
}

function isOn(tab: GalleryState, { state }: ImageItem): boolean {
  return tab === 'all' ? state !== 'trash' : tab === state;
}

function createStorage(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}
