import { expect, test } from 'vitest';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { findMetadata } from '@/lib/shared/media/find-metadata';
import { readImageHeader } from '@/lib/shared/media/read-image-header';
import { stripMetadata } from '@/lib/shared/media/strip-metadata';
import { box, makeHeif, PICTURE } from '@/lib/shared/media/testing/make-heif';
import { holdsText } from '@/lib/shared/media/testing/make-images';
import { TINY_HEIC_CAMERA, tinyHeic } from '@/lib/shared/media/testing/tiny-heic';

test('a HEIC loses camera and location, and not a byte of its picture moves', () => {
  const bytes = tinyHeic();
  expect(holdsText(bytes, TINY_HEIC_CAMERA)).toBe(true);
  expect(findMetadata(bytes, 'image/heic')).toEqual(['exif']);
  const stripped = stripMetadata(bytes, 'image/heic');
  expect(holdsText(stripped, 'Obscura')).toBe(false);
  expect(findMetadata(stripped, 'image/heic')).toEqual([]);
  expect(stripped).toHaveLength(bytes.length);
  expect(readImageHeader(stripped, 'image/heic')).toEqual(readImageHeader(bytes, 'image/heic'));
});

test('the film of a motion photo goes', () => {
  const heic = makeHeif({ brand: 'heic', items: [{ ...PICTURE, type: 'hvc1' }] });
  const withFilm = concat([heic, box('mpvd', box('ftyp', 'isom'), fromAscii('a film'))]);
  expect(stripMetadata(withFilm, 'image/heic')).toEqual(heic);
});

test('orientation and colour profile stay', () => {
  const properties = [box('irot', Uint8Array.of(3)), box('colr', 'prof', 'a profile')];
  const exif = { type: 'Exif', content: `\0\0\0\0${'hidden '.repeat(9)}` };
  const bytes = makeHeif({ brand: 'heic', items: [{ ...PICTURE, type: 'hvc1' }, exif], properties });
  const stripped = stripMetadata(bytes, 'image/heic');
  expect(holdsText(stripped, 'hidden')).toBe(false);
  expect(holdsText(stripped, 'a profile')).toBe(true);
  expect(readImageHeader(stripped, 'image/heic')).toMatchObject({
    header: { type: 'image/heic', orientation: 6, width: 200, height: 300 },
  });
});
