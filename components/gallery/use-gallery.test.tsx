// @vitest-environment happy-dom
import { act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGalleryServer, sampleImages } from '@/lib/browser/gallery/testing/create-gallery-server';
import type { GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { galleryEngineText } from '@/lib/shared/text/en/gallery-engine';
import { HostProvider } from '../host/host';
import { TEST_HOST } from '../host/testing/test-host';
import { type UseGallery, useGallery } from './use-gallery';

const images = sampleImages(3, Date.parse('2026-01-01T12:00:00Z'));
const FIRST = { images, next: null };
const NONE: GalleryFilters = {};
const WORDS: GalleryFilters = { q: '2.jpg' };

let server: ReturnType<typeof createGalleryServer>;
let latest: UseGallery;

function View({ filters = NONE }: { filters?: GalleryFilters }) {
  latest = useGallery({
    state: 'private',
    text: galleryEngineText,
    filters,
    first: FIRST,
    hasNewer: false,
    timeZone: 'UTC',
    ask: server.ask,
  });
  return <output>{latest.list.blocks.flatMap((block) => block.images ?? []).map(({ name }) => name)}</output>;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  window.history.replaceState(null, '', '/gallery');
  server = createGalleryServer(images);
});
afterEach(() => vi.unstubAllGlobals());

describe('useGallery', () => {
  it('draws its first page on a server too, and asks nothing there', () => {
    expect(renderToString(<View />)).toContain('0.jpg');
    expect(server.asked).toEqual([]);
  });

  it('asks where the provider above says', async () => {
    const root = createRoot(document.createElement('div'));
    const host = { ...TEST_HOST, basePath: '/api/photos' };
    await act(async () =>
      root.render(
        <HostProvider host={host}>
          <View />
        </HostProvider>,
      ),
    );
    expect(latest.gallery.downloadUrl).toBe('/api/photos/images/download');
    await act(async () => root.unmount());
  });

  it('follows its gallery to the end, one and the same under StrictMode, and hears nothing afterwards', async () => {
    const host = document.createElement('div');
    const root = createRoot(host);
    const strict = (
      <StrictMode>
        <View />
      </StrictMode>
    );
    await act(async () => root.render(strict));
    const { gallery } = latest;
    await act(() => gallery.move([images[0]?.id ?? ''], 'trash'));
    expect(host.textContent).toBe('1.jpg2.jpg');
    await act(() => gallery.undo());
    expect(host.textContent).toBe('0.jpg1.jpg2.jpg');
    expect(latest.gallery).toBe(gallery);
    await act(async () => root.unmount());
    window.history.pushState(null, '', `/gallery?image=${images[1]?.id}`);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(gallery.getSnapshot().photo).toBeNull();
  });

  it('shows what other filters match, and never the list of before under them', async () => {
    const host = document.createElement('div');
    const root = createRoot(host);
    await act(async () => root.render(<View />));
    await act(async () => root.render(<View filters={WORDS} />));
    const look = async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
      return host.textContent;
    };
    await expect.poll(look).toBe('2.jpg');
    await act(async () => root.render(<View />));
    expect(host.textContent).toBe('0.jpg1.jpg2.jpg');
    await act(async () => root.unmount());
  });
});
