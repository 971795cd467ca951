import { beforeAll, expect, test } from 'vitest';
import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import { orientationTiff } from '@/lib/shared/media/exif/orientation';
import { holdsText, makeImage } from '@/lib/shared/media/testing/make-images';
import { crc32 } from './crc32';
import { findPngMetadata } from './find-png-metadata';
import { readPngHeader } from './read-png-header';
import { stripPng } from './strip-png';

const IHDR_END = 33;
let clean = new Uint8Array();
beforeAll(async () => {
  clean = new Uint8Array(stripPng(await makeImage('image/png')));
});

function chunk(type: string, content: string): Uint8Array {
  const body = fromAscii(type + content);
  return concat([fromUint32(content.length), body, fromUint32(crc32(body))]);
}
const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
/** Behind the header, or before the end. */
const withChunk = (added: Uint8Array) =>
  concat([clean.subarray(0, IHDR_END), added, clean.subarray(IHDR_END)]);
const withLateChunk = (added: Uint8Array) => concat([clean.subarray(0, -12), added, clean.subarray(-12)]);

test.each([
  ['tEXt', 'Comment\0hidden', 'comment'],
  ['zTXt', 'Comment\0\0hidden', 'comment'],
  ['iTXt', 'Comment\0\0\0\0\0hidden', 'comment'],
  ['iTXt', 'XML:com.adobe.xmp\0\0\0\0\0hidden', 'xmp'],
  ['eXIf', 'MM\0*hidden', 'exif'],
  ['tIME', 'hidden!', 'other'],
  ['sPLT', 'hidden\0', 'other'],
  ['iDOT', 'hidden', 'other'],
  ['prVt', 'hidden', 'other'],
] as const)('%s with %j goes', (type, content, kind) => {
  for (const loaded of [withChunk(chunk(type, content)), withLateChunk(chunk(type, content))]) {
    expect(findPngMetadata(loaded)).toEqual([kind]);
    const stripped = stripPng(loaded);
    expect(holdsText(stripped, 'hidden')).toBe(false);
    expect(stripped).toEqual(clean);
  }
});

test.each([
  ['gAMA', '\0\0\xb1\x8f'],
  ['sRGB', '\0'],
  ['cICP', '\x0c\x0d\0\x01'],
  ['pHYs', '\0\0\x0b\x13\0\0\x0b\x13\x01'],
  ['acTL', '\0\0\0\x01\0\0\0\0'],
] as const)('%s stays', (type, content) => {
  const loaded = withChunk(chunk(type, content));
  expect(stripPng(loaded)).toBe(loaded);
  expect(findPngMetadata(loaded)).toEqual([]);
});

test('the orientation stays where it was said', () => {
  const loaded = withLateChunk(chunk('eXIf', `${latin1(orientationTiff(6))}hidden`));
  expect(findPngMetadata(loaded)).toEqual(['exif']);
  expect(stripPng(loaded)).toEqual(withLateChunk(chunk('eXIf', latin1(orientationTiff(6)))));
});

test('the number of frames of an animation is told', () => {
  const loaded = withChunk(chunk('acTL', '\0\0\0\x07\0\0\0\0'));
  expect(readPngHeader(loaded.subarray(0, -40))).toMatchObject({ header: { frames: 7, isAnimated: true } });
});

test('a picture chunk that fails its CRC is damage; a chunk that goes anyway is not', () => {
  const broken = (bytes: Uint8Array) =>
    bytes.map((byte, index) => (index === bytes.length - 1 ? byte ^ 1 : byte));
  expect(() => stripPng(concat([clean.subarray(0, -12), broken(clean.subarray(-12))]))).toThrow(
    'IEND chunk of the PNG is damaged',
  );
  expect(stripPng(withChunk(broken(chunk('tEXt', 'hidden'))))).toEqual(clean);
});

test('a PNG that depends on a chunk of its own is refused', () => {
  expect(() => stripPng(withChunk(chunk('CgBI', '\0\0\0\0')))).toThrow('depends on an unknown chunk, CgBI');
});

test('a PNG without its header first is invalid', () => {
  expect(readPngHeader(fromAscii('\x89PNG\r\n\x1a\n\0\0\0\0IDAT')).kind).toBe('invalid');
});
