import { expect, test } from 'vitest';
import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { box, makeHeif, makeTrack, PICTURE } from '@/lib/shared/media/testing/make-heif';
import { holdsText } from '@/lib/shared/media/testing/make-images';
import { findHeifMetadata } from './find-heif-metadata';
import { stripHeif } from './strip-heif';

const EXIF = { type: 'Exif', content: '\0\0\0\0MM\0*\0\0\0\x08\0\0\0\0\0\0 hidden, and long enough' };
const SHORT_EXIF = { type: 'Exif', content: '\0\0\0\0hidden' };
const XMP = { type: 'mime', content: '<x:xmpmeta>hidden</x:xmpmeta>' };

test.each([
  ['an EXIF item', makeHeif({ items: [PICTURE, EXIF] }), ['exif']],
  ['an EXIF item before the picture’s bytes', makeHeif({ items: [EXIF, PICTURE] }), ['exif']],
  ['an EXIF item with no room for a blank one', makeHeif({ items: [PICTURE, SHORT_EXIF] }), ['exif']],
  ['an XMP item', makeHeif({ items: [PICTURE, XMP] }), ['xmp']],
  [
    'items inside meta',
    makeHeif({ items: [PICTURE, { ...EXIF, isInside: true }, { ...XMP, isInside: true }] }),
    ['exif', 'xmp'],
  ],
  [
    'an item named by its address',
    makeHeif({ items: [PICTURE, { type: 'uri ', content: 'hidden' }] }),
    ['other'],
  ],
  ['a private box', makeHeif({ topBoxes: [box('uuid', 'hidden')] }), ['other']],
  ['free space', makeHeif({ topBoxes: [box('free', 'hidden')] }), ['other']],
  ['user data inside meta', makeHeif({ metaBoxes: [box('udta', 'hidden')] }), ['other']],
  ['XML inside meta', makeHeif({ metaBoxes: [box('xml ', '\0\0\0\0<gps>hidden</gps>')] }), ['other']],
  ['bytes that no item has', makeHeif({ moreData: 'hidden' }), ['other']],
  ['a film behind the picture', concat([makeHeif(), box('mpvd', 'hidden')]), ['trailing']],
  ['anything behind the picture', concat([makeHeif(), fromAscii('PK\x03\x04 hidden')]), ['trailing']],
] as const)('%s goes; nothing moves', (_, loaded, kinds) => {
  expect(findHeifMetadata(loaded)).toEqual(kinds);
  const stripped = stripHeif(loaded);
  expect(holdsText(stripped, 'hidden')).toBe(false);
  expect(findHeifMetadata(stripped)).toEqual([]);
  expect(stripHeif(stripped)).toBe(stripped);
  const place = Buffer.from(loaded).indexOf(PICTURE.content);
  expect(Buffer.from(stripped).indexOf(PICTURE.content)).toBe(place);
});

test('a picture with nothing else stays as it is', () => {
  const bytes = makeHeif({ topBoxes: [box('free', '\0\0\0\0')] });
  expect(stripHeif(bytes)).toBe(bytes);
  expect(findHeifMetadata(bytes)).toEqual([]);
});

test('a sequence keeps its frames and loses its user data, its metadata and the tracks without pictures', () => {
  const frames = ['frame one', 'frame two', 'frame three'];
  const bytes = makeHeif({
    brand: 'avis',
    moreData: `${frames.join('')}48.85N hidden${'unused hidden'}`,
    moov: (dataAt) => {
      const framesAt = dataAt + PICTURE.content.length;
      return box(
        'moov',
        box('mvhd', '\0'.repeat(100)),
        makeTrack('pict', framesAt, frames, box('udta', 'hidden'), box('meta', '\0\0\0\0hidden')),
        makeTrack('meta', framesAt + frames.join('').length, ['48.85N hidden']),
        box('udta', '©xyz hidden'),
      );
    },
  });
  expect(findHeifMetadata(bytes)).toEqual(['other']);
  const stripped = stripHeif(bytes);
  expect(stripped).toHaveLength(bytes.length);
  expect(findHeifMetadata(stripped)).toEqual([]);
  expect(stripHeif(stripped)).toBe(stripped);
  for (const text of ['hidden', '48.85N']) expect(holdsText(stripped, text)).toBe(false);
  for (const text of [PICTURE.content, frames.join(''), 'stsz', 'tkhd'])
    expect(holdsText(stripped, text)).toBe(true);
});

/** The last item's offset in `iloc` replaced. */
function withOffset(bytes: Uint8Array, from: number, to: number): Uint8Array {
  const iloc = Buffer.from(bytes).indexOf('iloc');
  const changed = Buffer.from(bytes);
  const at = changed.indexOf(Buffer.from([0, 0, from >> 8, from & 255]), iloc);
  changed.writeUInt32BE(to, at);
  return new Uint8Array(changed);
}

test('metadata that lies over the picture, or over the tables, is damage: overwriting it would change the picture', () => {
  const bytes = makeHeif({ items: [PICTURE, EXIF] });
  const pictureAt = Buffer.from(bytes).indexOf(PICTURE.content);
  const exifAt = pictureAt + PICTURE.content.length;
  for (const target of [pictureAt, pictureAt + 5, 0, 40, bytes.length - 4, 2 ** 31]) {
    expect(() => stripHeif(withOffset(bytes, exifAt, target))).toThrow(DamagedImageError);
  }
});

test.each([
  ['no picture', box('ftyp', 'avif\0\0\0\0avif')],
  ['two meta boxes', concat([makeHeif(), makeHeif().subarray(24)])],
  ['a box without room for its header', concat([makeHeif().subarray(0, 24), fromAscii('\0\0\0\x04meta')])],
] as const)('a file with %s is damaged', (_, bytes) => {
  expect(() => stripHeif(bytes)).toThrow(DamagedImageError);
});

test('millions of extents that take no room in the table are refused, not followed', () => {
  const entries = Array.from({ length: 5_000 }, (_, index) =>
    Uint8Array.of(index >> 8, index & 255, 0, 0, 0xff, 0xff),
  );
  const iloc = box('iloc', '\0\0\0\0\0\0\x13\x88', ...entries);
  const bytes = concat([box('ftyp', 'avif\0\0\0\0avif'), box('meta', '\0\0\0\0', iloc), box('mdat', 'x')]);
  expect(() => stripHeif(bytes)).toThrow('too many pieces');
});
