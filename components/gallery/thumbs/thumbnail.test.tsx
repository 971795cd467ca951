// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { Thumbnail } from './thumbnail';

const ADDRESS =
  'https://bucket.test/private/thumbs/fe5dd337-80c3-8e48-993b-fd6932bc0317/row.webp?signature=x';
const OWN = 'blob:own';

let root: Root;
const revoke = vi.fn();

/** Everything is kept. */
const SOURCES = {
  first: () => ({ kind: 'unknown' }),
  kept: { read: async () => new Blob(['picture']) },
} as unknown as ThumbnailSources;

/** A thumbnail out of the page's own store, which has been asked for and is loaded or not. */
async function draw(isLoaded: boolean): Promise<HTMLImageElement> {
  await act(async () => root.render(<Thumbnail sources={SOURCES} address={ADDRESS} alt="" />));
  const image = document.querySelector('img');
  if (image === null) throw new Error('Nothing is drawn.');
  expect(image.getAttribute('src')).toBe(OWN);
  Object.defineProperty(image, 'complete', { value: isLoaded });
  return image;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue(OWN);
  revoke.mockReset();
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(revoke);
  root = createRoot(document.body.appendChild(document.createElement('main')));
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

it('a kept thumbnail that is scrolled away gives its memory back', async () => {
  await draw(true);
  await act(async () => root.unmount());
  expect(revoke).toHaveBeenCalledExactlyOnceWith(OWN);
});

it.each(['load', 'error'])(
  'one that is scrolled away before it is loaded does so afterwards: %s',
  async (end) => {
    const image = await draw(false);
    await act(async () => root.unmount());
    expect(revoke).not.toHaveBeenCalled();
    image.dispatchEvent(new Event(end));
    expect(revoke).toHaveBeenCalledExactlyOnceWith(OWN);
  },
);
