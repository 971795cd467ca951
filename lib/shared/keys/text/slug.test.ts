import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from '../../media/media-types';
import { isSlug, MAX_SLUG_BYTES, slugOf } from './slug';

const types = fc.constantFrom(...MEDIA_TYPE_NAMES);
const names = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('.', '-', '_', '/', '\\', 'a', 'É', ' ', 'con', '.jpg', '.heic') }),
);

// Rows of stored images rely on every one of these: changing one loses images.
describe('slugs that are stored already', () => {
  test.each([
    ['IMG_1234.JPG', 'img_1234.jpg'],
    ['photo.jpeg', 'photo.jpg'],
    ['photo', 'photo.jpg'],
    ['Été à la plage.heic', 'ete-a-la-plage.jpg'],
    ['e\u0301te\u0301.png', 'ete.jpg'],
    ['Straße Łódź Ærøskøbing Þór.png', 'strasse-lodz-aeroskobing-thor.jpg'],
    ['İstanbul ı ẞ ﬁ Ａ１.png', 'istanbul-i-ss-fi-a1.jpg'],
    ['写真.jpg', 'image.jpg'],
    ['写真 2024.jpg', '2024.jpg'],
    ['🌊🌊.gif', 'image.jpg'],
    ['\u200fתמונה a.png', 'a.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\photos\\a b.png', 'a-b.jpg'],
    ['...', 'image.jpg'],
    ['', 'image.jpg'],
    ['.jpg', 'image.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['a..b.-.c__d--e.webp', 'a.b.c__d-e.jpg'],
    ['archive.tar.gz', 'archive.tar.gz.jpg'],
    ['v1.2', 'v1.2.jpg'],
    ['x.jpg.jpg', 'x.jpg.jpg'],
    ['CON', 'image-con.jpg'],
    ['aux.photo.png', 'image-aux.photo.jpg'],
    ['COM1.jpg', 'image-com1.jpg'],
    ['console.jpg', 'console.jpg'],
    ['$HOME `rm`;%2e%2e&<b>"\'.png', 'home-rm-2e-2e-b.jpg'],
    [`${'a'.repeat(300)}.jpg`, `${'a'.repeat(76)}.jpg`],
    [`${'é'.repeat(75)} b c.jpg`, `${'e'.repeat(75)}.jpg`],
  ])('%j', (name, slug) => {
    expect(slugOf(name, 'image/jpeg')).toBe(slug);
  });

  test.each([
    ['image/png', 'a.png'],
    ['image/webp', 'a.webp'],
    ['image/gif', 'a.gif'],
    ['image/avif', 'a.avif'],
  ] as const)('a photograph converted to %s is %s', (type, slug) => {
    expect(slugOf('a.HEIC', type)).toBe(slug);
  });
});

test('whatever the name: a plain, short, safe last segment with the extension of the type, and its own slug', () => {
  fc.assert(
    fc.property(names, types, (name, type) => {
      const slug = slugOf(name, type);
      expect(slug).toMatch(/^[a-z0-9][a-z0-9._-]*$/);
      expect(slug).not.toContain('..');
      expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_BYTES);
      expect(slug.endsWith(`.${MEDIA_TYPES[type].extension}`)).toBe(true);
      expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./);
      expect(isSlug(slug)).toBe(true);
      expect(slugOf(slug, type)).toBe(slug);
    }),
  );
});

test.each([
  '',
  'a',
  '.jpg',
  'a..jpg',
  '-a.jpg',
  'a.jpg/',
  'A.jpg',
  'a b.jpg',
  'a.jpg\n',
  `${'a'.repeat(77)}.jpg`,
  null,
])('%j is no slug', (value) => {
  expect(isSlug(value)).toBe(false);
});
