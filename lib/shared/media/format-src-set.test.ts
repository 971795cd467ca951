import { expect, test } from 'vitest';
import { formatSizes, formatSrcSet, urlOfWidth } from './format-src-set';

test('a srcset names each width and ends with the image itself', () => {
  const image = { width: 3_000, height: 4_000, widths: [960, 1_536] };
  expect(formatSrcSet('/media/a/b.jpg', image)).toBe(
    '/media/a/b.jpg?w=960 960w, /media/a/b.jpg?w=1536 1536w, /media/a/b.jpg 3000w',
  );
  expect(formatSrcSet('/media/a/b.jpg?share=x', { ...image, widths: [960] })).toBe(
    '/media/a/b.jpg?share=x&w=960 960w, /media/a/b.jpg?share=x 3000w',
  );
});

test('an image that is there in one width has none', () => {
  expect(formatSrcSet('/media/a/b.jpg', { width: 10, height: 10 })).toBeUndefined();
  expect(formatSrcSet('/media/a/b.jpg', { width: 10, height: 10, widths: [] })).toBeUndefined();
});

test('a width is added to whatever the address asks already', () => {
  expect([urlOfWidth('/a', 5), urlOfWidth('/a?b=c', 5)]).toEqual(['/a?w=5', '/a?b=c&w=5']);
});

test('an image that is shown whole is as wide as the window or as its height allows', () => {
  expect(formatSizes({ width: 2_048, height: 1_536 })).toBe('min(100vw, 133.3vh)');
  expect(formatSizes({ width: 1_000, height: 2_000 })).toBe('min(100vw, 50.0vh)');
});
