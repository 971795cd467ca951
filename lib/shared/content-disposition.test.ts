import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { contentDisposition } from './content-disposition';

test.each([
  ['IMG_1.JPG', 'img_1.jpg', `inline; filename="img_1.jpg"; filename*=UTF-8''IMG_1.JPG`],
  ['写真 1.jpg', '1.jpg', `inline; filename="1.jpg"; filename*=UTF-8''%E5%86%99%E7%9C%9F%201.jpg`],
  [`a"b'c(d)*.png`, 'a.png', `inline; filename="a.png"; filename*=UTF-8''a%22b%27c%28d%29%2A.png`],
  ['a\r\nSet-Cookie: b', 'a.png', `inline; filename="a.png"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20b`],
  ['half \ud83d.png', 'half.png', `inline; filename="half.png"; filename*=UTF-8''half%20.png`],
  ['a.png', 'a"; x="b', `inline; filename="a___x__b"; filename*=UTF-8''a.png`],
])('%j is saved under its own name', (name, slug, header) => {
  expect(contentDisposition(name, slug)).toBe(header);
});

// The grammar of RFC 6266 section 4.1 with ext-value of RFC 8187 section 3.2.1, nothing more.
const HEADER =
  /^inline; filename="[A-Za-z0-9._-]*"; filename\*=UTF-8''(?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})*$/;

test('whatever the name: one header of the standard grammar that gives the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (name, slug) => {
      const header = contentDisposition(name, slug);
      expect(header).toMatch(HEADER);
      expect(decodeURIComponent(header.split("''")[1] ?? '')).toBe(name);
    }),
  );
});
