// @vitest-environment happy-dom

import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sampleImages } from '@/lib/browser/gallery/testing/create-gallery-server';
import type { Album as AlbumFacts } from '@/lib/shared/albums/album';
import type { ImageItem } from '@/lib/shared/wire';
import { eventually } from '@/testing/shared/eventually';
import { Album, Albums, Slideshow } from './albums';
import { SluiceProvider } from './sluice-provider';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const ALBUM: AlbumFacts = {
  id: 'abc123',
  title: 'Été 夏',
  text: '',
  cover: null,
  order: { by: 'own', direction: 'oldest' },
  createdAt: new Date(NOW).toISOString(),
  revision: 1,
};
const IMAGE: ImageItem = { ...(sampleImages(1, NOW)[0] as ImageItem), albums: [{ id: ALBUM.id }] };

let root: Root;
let isGone: boolean;

/** The handlers of a host, below a path of its own. */
async function answer(path: string | URL | Request): Promise<Response> {
  const { pathname } = new URL(String(path), 'http://host.test');
  const answers: Readonly<Record<string, unknown>> = {
    '/api/photos/albums': { albums: [ALBUM] },
    [`/api/photos/albums/${ALBUM.id}`]: ALBUM,
    [`/api/photos/albums/${ALBUM.id}/images`]: { images: [IMAGE], next: null },
    '/api/photos/albums/faces': { faces: [{ id: ALBUM.id, cover: null, count: 1, isMore: false }] },
  };
  if (isGone && pathname.endsWith(ALBUM.id)) {
    const error = { code: 'album_gone', message: 'For developers.', requestId: 'r' };
    return Response.json({ error }, { status: 404 });
  }
  return pathname in answers ? Response.json(answers[pathname]) : new Response(null, { status: 204 });
}

async function draw(element: ReactNode): Promise<void> {
  await act(async () =>
    root.render(
      <SluiceProvider basePath="/api/photos" pages={{ albums: '/our-albums' }}>
        {element}
      </SluiceProvider>,
    ),
  );
}
const text = () => document.body.textContent;
/** Waits until the answers that the page has asked for are drawn. */
async function settled(check: () => void): Promise<void> {
  const look = async () => {
    await act(async () => undefined);
    check();
  };
  await eventually(look);
}

beforeEach(() => {
  isGone = false;
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('fetch', vi.fn(answer));
  root = createRoot(document.body.appendChild(document.createElement('main')));
});

afterEach(async () => {
  await act(async () => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('all albums of a host lead to its own pages of them', async () => {
  await draw(<Albums />);
  await settled(() => expect(text()).toContain(ALBUM.title));
  expect(document.querySelector(`a[href="/our-albums/${ALBUM.id}"]`)).not.toBeNull();
});

it('an album of a host shows its photos under its title, to viewers without what they may not do', async () => {
  await draw(<Album id={ALBUM.id} userRole="viewer" />);
  await settled(() => expect(document.querySelector(`[data-id="${IMAGE.id}"]`)).not.toBeNull());
  expect(document.querySelector('h1')?.textContent).toBe(ALBUM.title);
  expect(text()).not.toContain('Delete album');
});

it('an album that is gone says so, and can be asked for again', async () => {
  isGone = true;
  await draw(<Album id={ALBUM.id} />);
  await settled(() => expect(text()).toContain('That album no longer exists'));
  isGone = false;
  await act(async () => document.querySelector<HTMLElement>('[role="alert"] button')?.click());
  await settled(() => expect(document.querySelector('h1')?.textContent).toBe(ALBUM.title));
});

it('a slideshow shows the photos of an album', async () => {
  await draw(<Slideshow album={ALBUM.id} />);
  await settled(() => expect(document.querySelector(`img[data-id="${IMAGE.id}"]`)).not.toBeNull());
});
