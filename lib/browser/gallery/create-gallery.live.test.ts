// @vitest-environment happy-dom

import { describe, expect, it, vi } from 'vitest';
import type { ImageItem } from '@/lib/shared/wire';
import type { FakeClock } from '@/testing/browser/create-fake-clock';
import { eventually } from '@/testing/shared/eventually';
import type { Gallery } from './gallery';
import { type GalleryServer, sampleImages } from './testing/create-gallery-server';
import { NOW, openGallery } from './testing/open-gallery';

describe('what others do meanwhile', () => {
  const comeIn = (server: GalleryServer, later: number) => {
    const [image] = sampleImages(1, NOW + later);
    const fresh = { ...(image as ImageItem), name: 'fresh.jpg' };
    server.images.set(fresh.id, fresh);
    server.tell([fresh.id]);
  };
  const namesShown = (gallery: Gallery) =>
    gallery.getSnapshot().list.blocks.flatMap((block) => block.images?.map(({ name }) => name) ?? []);
  /** Until its code is fetched and it was asked twice. */
  const look = async (clock: FakeClock) => {
    await clock.advance(2_000);
    await eventually(async () => {
      await import('./live/create-live');
    });
    await clock.advance(8_000);
  };

  it('is shown within ten seconds: photos that came, changed and went', async () => {
    const { gallery, server, clock, idOf, imageOf } = openGallery('private', ['private', 'private']);
    comeIn(server, 60_000);
    server.images.set(idOf(0), { ...imageOf(0), alt: 'The sea' });
    server.images.set(idOf(1), { ...imageOf(1), state: 'trash' });
    server.tell([idOf(0), idOf(1)]);
    await look(clock);
    expect(namesShown(gallery)).toEqual(['fresh.jpg', '0.jpg']);
    expect(gallery.getSnapshot().arrived).toBeNull();
  });

  it('waits where the page is scrolled, until the person asks for it', async () => {
    const { gallery, server, clock } = openGallery('private', ['private']);
    vi.stubGlobal('scrollY', 500);
    comeIn(server, 60_000);
    await look(clock);
    expect([namesShown(gallery), gallery.getSnapshot().arrived]).toEqual([
      ['0.jpg'],
      { count: 1, isMore: false },
    ]);
    gallery.showArrived();
    expect([namesShown(gallery), gallery.getSnapshot().arrived]).toEqual([['fresh.jpg', '0.jpg'], null]);
  });

  it('leaves alone what a search found', async () => {
    const { gallery, server, clock } = openGallery('private', ['private'], {
      filters: { q: '0' },
      first: null,
    });
    await clock.advance(0);
    comeIn(server, 60_000);
    await look(clock);
    expect(namesShown(gallery)).toEqual(['0.jpg']);
  });
});
