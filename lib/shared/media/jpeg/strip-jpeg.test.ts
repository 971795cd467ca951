import { beforeAll, expect, test } from 'vitest';
import { holdsText, makeImage } from '@/testing/media/make-images';
import { concat, fromAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { orientationTiff } from '../exif/orientation';
import { findJpegMetadata } from './find-jpeg-metadata';
import { readJpegHeader } from './read-jpeg-header';
import { readSegments } from './read-segments';
import { stripJpeg } from './strip-jpeg';

let clean = new Uint8Array();
beforeAll(async () => {
  clean = new Uint8Array(stripJpeg(await makeImage('image/jpeg')));
});

const segment = (marker: number, content: string) =>
  concat([
    Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255),
    fromAscii(content),
  ]);
/** Behind the SOI of a clean picture. */
const withSegments = (...segments: Uint8Array[]) =>
  concat([clean.subarray(0, 2), ...segments, clean.subarray(2)]);

test.each([
  ['a comment', segment(0xfe, 'hidden'), 'comment'],
  ['Photoshop data', segment(0xed, 'Photoshop 3.0\0hidden'), 'iptc'],
  ['XMP', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0hidden'), 'xmp'],
  ['extended XMP', segment(0xe1, 'http://ns.adobe.com/xmp/extension/\0hidden'), 'xmp'],
  ['EXIF', segment(0xe1, 'Exif\0\0II*\0hidden'), 'exif'],
  ['the index of further pictures', segment(0xe2, 'MPF\0hidden'), 'other'],
  ['a maker’s own segment', segment(0xe7, 'hidden'), 'other'],
  ['a reserved segment', segment(0xf3, 'hidden'), 'other'],
  ['a preview in the JFIF header', segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x01\x02hidden'), 'other'],
  ['a JFXX preview', segment(0xe0, 'JFXX\0\x13hidden'), 'other'],
  ['what hides behind Adobe’s transform', segment(0xee, 'Adobe\0d\0\0\0\0\x01hidden'), 'other'],
  ['bytes between segments', fromAscii('hidden'), 'other'],
] as const)('%s goes', (_, added, kind) => {
  const loaded = withSegments(added);
  expect(findJpegMetadata(loaded)).toEqual([kind]);
  const stripped = stripJpeg(loaded);
  expect(holdsText(stripped, 'hidden')).toBe(false);
  expect(findJpegMetadata(stripped)).toEqual([]);
  expect(stripJpeg(stripped)).toBe(stripped);
});

test.each([
  ['Adobe’s colour transform', segment(0xee, 'Adobe\0d\0\0\0\0\x01')],
  ['a restart interval', segment(0xdd, '\x04\0')],
] as const)('%s stays', (_, added) => {
  const loaded = withSegments(added);
  expect(stripJpeg(loaded)).toBe(loaded);
  expect(findJpegMetadata(loaded)).toEqual([]);
});

test('an embedded preview, with markers of its own, does not end the picture', () => {
  const preview = String.fromCharCode(...clean.subarray(0, 60_000));
  expect(stripJpeg(withSegments(segment(0xe1, `Exif\0\0${preview}`)))).toEqual(clean);
});

test('a second picture behind the first, as phones append it, goes', () => {
  expect(stripJpeg(concat([clean, clean]))).toEqual(clean);
});

test.each([
  ['no picture', [0xff, 0xd8, 0xff, 0xd9]],
  ['no beginning', [1, 0xff, 0xd8, 0xff, 0xd9]],
] as const)('a file with %s is damaged', (_, bytes) => {
  expect(() => stripJpeg(Uint8Array.from(bytes))).toThrow(DamagedImageError);
});

test('a file of millions of segments is refused, not collected', () => {
  const crumbs = new Uint8Array(4_000_000).fill(0xff);
  for (let at = 1; at < crumbs.length; at += 2) crumbs[at] = 0xd8;
  expect(() => stripJpeg(crumbs)).toThrow('too many parts');
});

test('the frame header is found behind hundreds of kilobytes of metadata', () => {
  const big = segment(0xe2, `MPF\0${'x'.repeat(65_000)}`);
  const loaded = withSegments(...Array.from({ length: 8 }, () => big));
  let length = 2;
  let reads = 0;
  for (;;) {
    const reading = readJpegHeader(loaded.subarray(0, length));
    if (reading.kind !== 'more') {
      expect(reading).toMatchObject({ kind: 'header', header: { width: 40, height: 24 } });
      expect(reads).toBeLessThan(40);
      return;
    }
    expect(reading.needBytes).toBeGreaterThan(length);
    length = reading.needBytes;
    reads += 1;
  }
});

test.each([
  ['12-bit', 0xc1, 12, '12-bit JPEG is not supported'],
  ['lossless', 0xc3, 8, 'Lossless JPEG is not supported'],
  ['hierarchical', 0xc5, 8, 'Hierarchical JPEG is not supported'],
  ['arithmetic', 0xc9, 8, 'Arithmetic-coded JPEG is not supported'],
  ['nearly lossless (JPEG-LS)', 0xf7, 8, 'JPEG-LS is not supported'],
] as const)('a %s JPEG, which no browser decodes, is invalid', (_, marker, bits, reason) => {
  const frame = segment(marker, `${String.fromCharCode(bits)}\0\x08\0\x08\x01\x01\x11\0`);
  const reading = readJpegHeader(concat([Uint8Array.of(0xff, 0xd8), frame]));
  expect(reading).toMatchObject({ kind: 'invalid', reason: `${reason}.` });
});

test('an EXIF between the frame header and the first scan turns the picture, as browsers turn it', () => {
  const exif = segment(0xe1, `Exif\0\0${String.fromCharCode(...orientationTiff(6))}`);
  const scan = readSegments(clean).segments.find(({ marker }) => marker === 0xda)?.start ?? 0;
  const turned = concat([clean.subarray(0, scan), exif, clean.subarray(scan)]);
  expect(readJpegHeader(turned)).toMatchObject({ header: { width: 24, height: 40, orientation: 6 } });
  // It may come with a later piece of the file.
  expect(readJpegHeader(turned.subarray(0, scan), false)).toMatchObject({ kind: 'more' });
  expect(readJpegHeader(concat([clean.subarray(0, scan), clean.subarray(scan), exif]))).toMatchObject({
    header: { width: 40, height: 24, orientation: 1 },
  });
});

test('a JPEG without height is invalid', () => {
  const frame = segment(0xc0, '\x08\0\0\0\x08\x01\x01\x11\0');
  expect(readJpegHeader(concat([Uint8Array.of(0xff, 0xd8), frame])).kind).toBe('invalid');
});
