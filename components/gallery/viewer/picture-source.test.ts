import { afterEach, expect, test, vi } from 'vitest';
import { fetchAhead, pictureSource, sourcesAhead } from './picture-source';

const LARGE = { url: '/media/a/b.jpg', width: 2_048, height: 1_536, widths: [1_280] };
const SMALL = { url: '/media/c/d.jpg', width: 800, height: 600 };

afterEach(() => vi.unstubAllGlobals());

test('a large image leaves the choice to the browser, until somebody looks closer', () => {
  const srcSet = '/media/a/b.jpg?w=1280 1280w, /media/a/b.jpg 2048w';
  expect(pictureSource(LARGE)).toEqual({ src: LARGE.url, srcSet, sizes: 'min(100vw, 133.3vh)' });
  expect(pictureSource(LARGE, true)).toEqual({ src: LARGE.url, srcSet, sizes: '2048px' });
});

test('a small one is there in one size', () => {
  expect(pictureSource(SMALL)).toEqual({ src: SMALL.url });
});

test('neighbours are fetched in the size that they will be shown in', () => {
  const made: object[] = [];
  vi.stubGlobal(
    'Image',
    class {
      constructor() {
        made.push(this);
      }
    },
  );
  fetchAhead(sourcesAhead([LARGE, undefined, SMALL, SMALL]));
  const { srcSet: srcset, ...rest } = pictureSource(LARGE);
  expect(made).toEqual([{ ...rest, srcset }, { src: SMALL.url }, { src: SMALL.url }]);
  expect(Object.keys(made[0] ?? {}).at(-1), 'a browser loads as soon as it has an address').toBe('src');
  fetchAhead(sourcesAhead([undefined]));
  expect(made).toHaveLength(3);
});
