import sharp from 'sharp';
import { expect, test } from 'vitest';
import { box, makeHeif } from '@/testing/media/make-heif';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { orientationTiff } from '../exif/orientation';
import { readHeifHeader } from './read-heif-header';

const irot = (angle: number) => box('irot', Uint8Array.of(angle));
const imir = (axis: number) => box('imir', Uint8Array.of(axis));

test.each([
  [[], 1],
  [[imir(1)], 2],
  [[irot(2)], 3],
  [[imir(0)], 4],
  [[irot(1), imir(0)], 5],
  [[irot(3)], 6],
  [[irot(3), imir(0)], 7],
  [[irot(1)], 8],
  [[irot(3), imir(1)], 5],
  [[irot(2), imir(0)], 2],
])('%# turns and mirrors add up to an orientation', async (properties, orientation) => {
  const [width, height] = orientation >= 5 ? [200, 300] : [300, 200];
  expect(readHeifHeader(makeHeif({ properties }), 'image/avif')).toMatchObject({
    kind: 'header',
    header: { width, height, orientation, frames: 1, hasAlpha: false },
  });
  // The same number as EXIF gives: an "F" turned by quarter turns and mirrors is the "F" that EXIF's number makes.
  const letter = { raw: { width: 2, height: 3, channels: 1 as const } };
  const pixels = Uint8Array.of(1, 2, 3, 4, 5, 6);
  const applied = properties.map((property) => ({
    type: property[4] === 0x69 ? property[5] : 0,
    value: property[8] ?? 0,
  }));
  let turned = { data: Buffer.from(pixels), info: { width: 2, height: 3 } };
  for (const { type, value } of applied) {
    const input = sharp(turned.data, { raw: { ...turned.info, channels: 1 } });
    const isTurn = type === 'r'.charCodeAt(0);
    const output = isTurn ? input.rotate(360 - value * 90) : value === 0 ? input.flip() : input.flop();
    turned = await output.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  }
  const tagged = await sharp(pixels, letter).png().withMetadata({ orientation }).toBuffer();
  const upright = await sharp(tagged).autoOrient().toColourspace('b-w').raw().toBuffer();
  expect([...turned.data]).toEqual([...upright]);
  expect(orientationTiff(orientation)[19]).toBe(orientation);
});

const clap = (...numbers: number[]) => box('clap', ...numbers.map(fromUint32));

test('a HEIC cropped by its container has the size of the crop; an AVIF is named as such', () => {
  const properties = [clap(120, 1, 81, 2, 0, 1, 0, 1)];
  expect(readHeifHeader(makeHeif({ brand: 'heic', properties }), 'image/heic')).toMatchObject({
    header: { width: 120, height: 41 },
  });
  expect(readHeifHeader(makeHeif({ properties }), 'image/avif')).toMatchObject({
    kind: 'invalid',
    unsupported: 'AVIF image with a crop',
  });
});

test.each([
  ['leaves all of an AVIF', [600, 2, 200, 1, 0, 1, 0, 1], true],
  ['leaves all but is moved', [300, 1, 200, 1, 2, 2, 0, 1], false],
  ['takes away a column', [299, 1, 200, 1, 0, 1, 0, 1], false],
  ['takes away a row', [300, 1, 199, 1, 0, 1, 0, 1], false],
] as const)('a crop that %s: %j', (_, numbers, isRead) => {
  const reading = readHeifHeader(makeHeif({ properties: [clap(...numbers)] }), 'image/avif');
  expect(reading.kind === 'header').toBe(isRead);
});

const colr = (...codes: number[]) =>
  box('colr', 'nclx', Uint8Array.from(codes.flatMap((code) => [0, code])), '\x80');

test('an AVIF of high dynamic range is named as such, unless it has a profile', () => {
  for (const codes of [
    [9, 16, 9],
    [12, 18, 6],
  ]) {
    const named = { kind: 'invalid', unsupported: 'AVIF image of high dynamic range' };
    expect(readHeifHeader(makeHeif({ properties: [colr(...codes)] }), 'image/avif')).toMatchObject(named);
    const properties = [box('colr', 'prof', '\0'.repeat(128)), colr(...codes)];
    expect(readHeifHeader(makeHeif({ properties }), 'image/avif')).toMatchObject({ kind: 'header' });
    expect(readHeifHeader(makeHeif({ brand: 'heic', properties }), 'image/heic').kind).toBe('header');
  }
});

test.each([
  [[1, 13, 6], true],
  [[1, 13, 0], true],
  [[2, 2, 2], true],
  [[12, 13, 6], true],
  [[10, 13, 6], false],
  [[1, 7, 6], false],
  [[1, 11, 6], false],
  [[1, 17, 6], false],
  [[1, 13, 7], false],
  [[1, 13, 8], false],
  [[1, 13, 12], false],
  [[0, 13, 6], false],
])('an AVIF of the colours %j is read: %s', (codes, isRead) => {
  expect(readHeifHeader(makeHeif({ properties: [colr(...codes)] }), 'image/avif')).toMatchObject(
    isRead ? { kind: 'header' } : { kind: 'invalid', unsupported: 'AVIF image in rare colours' },
  );
});

test('a crop behind a turn is one of what is seen', () => {
  const crop = clap(120, 1, 40, 1, 0, 1, 0, 1);
  const sizeOf = (...properties: Uint8Array[]) =>
    readHeifHeader(makeHeif({ brand: 'heic', properties }), 'image/heic');
  expect(sizeOf(crop, irot(1))).toMatchObject({ header: { width: 40, height: 120 } });
  expect(sizeOf(irot(1), crop)).toMatchObject({ header: { width: 120, height: 40 } });
  expect(sizeOf(irot(2), crop)).toMatchObject({ header: { width: 120, height: 40 } });
});

test.each([
  ['a crop behind a turn', [irot(1), box('clap', ...[120, 1, 40, 1, 0, 1, 0, 1].map(fromUint32))]],
  ['a turn behind a mirror', [imir(0), irot(1)]],
  ['two turns', [irot(1), irot(1)]],
])('an AVIF with %s is another picture in each reader, and named as such', (_, properties) => {
  expect(readHeifHeader(makeHeif({ properties }), 'image/avif')).toMatchObject({
    kind: 'invalid',
    unsupported: 'AVIF image whose crop and turns are out of order',
  });
});

test('an AVIF in layers is named as such', () => {
  const layers = box('a1lx', '\0', Uint8Array.of(0, 9, 0, 0, 0, 0));
  expect(readHeifHeader(makeHeif({ properties: [layers] }), 'image/avif')).toMatchObject({
    unsupported: 'AVIF image in layers',
  });
});

test('alpha is told by the auxiliary picture’s property', () => {
  const auxC = box('auxC', '\0\0\0\0urn:mpeg:mpegB:cicp:systems:auxiliary:alpha\0');
  expect(readHeifHeader(makeHeif({ properties: [auxC] }), 'image/avif')).toMatchObject({
    header: { hasAlpha: true },
  });
});

test('a sequence is named as such; the still of a file that is both is read', () => {
  const moov = () => box('moov', box('mvhd', '\0'.repeat(100)));
  expect(readHeifHeader(makeHeif({ brand: 'avis', moov }), 'image/avif')).toMatchObject({
    kind: 'invalid',
    unsupported: 'animated AVIF image',
  });
  expect(readHeifHeader(makeHeif({ moov }), 'image/avif')).toMatchObject({ header: { frames: 1 } });
});

test.each([
  ['avis', 'mif1', true],
  ['mif1', 'avis', true],
  ['msf1', 'avis', true],
  // A file that is a still first of all is shown as one by every reader.
  ['avif', 'avis', false],
  ['mif1', 'avif', false],
])('an AVIF of the brand %s, and %s besides, is a sequence: %s', (major, other, expected) => {
  const bytes = concat([box('ftyp', major, '\0\0\0\0', other, 'miaf'), makeHeif().subarray(24)]);
  const reading = readHeifHeader(bytes, 'image/avif');
  expect(reading.kind === 'invalid' && reading.unsupported === 'animated AVIF image').toBe(expected);
});

test.each(['hevc', 'msf1'])(
  'a HEIC of the brand %s without a still is named, one with a still is read',
  (brand) => {
    const ftyp = box('ftyp', brand, '\0\0\0\0', brand);
    const frames = concat(
      [ftyp, box('moov', '\0'.repeat(90)), '\0\0\0\0mdat'].map((part) =>
        typeof part === 'string' ? fromAscii(part.padEnd(40, '\0')) : part,
      ),
    );
    expect(readHeifHeader(frames, 'image/heic')).toMatchObject({ unsupported: 'animated HEIC photo' });
    const undescribed = concat([ftyp, box('meta', '\0\0\0\0', box('free', '\0'.repeat(90)))]);
    expect(readHeifHeader(undescribed, 'image/heic')).toMatchObject({ unsupported: 'animated HEIC photo' });
    expect(readHeifHeader(makeHeif({ brand }), 'image/heic')).toMatchObject({ header: { width: 300 } });
  },
);

test('a file whose description comes late asks for it', () => {
  const bytes = makeHeif({ topBoxes: [box('free', '\0'.repeat(10_000))] });
  const [ftyp, rest] = [bytes.subarray(0, 24), bytes.subarray(24)];
  const late = concat([ftyp, box('free', '\0'.repeat(50_000)), rest]);
  const reading = readHeifHeader(late.subarray(0, 100), 'image/avif');
  expect(reading).toEqual({ kind: 'more', needBytes: 24 + 50_008 + 16 });
  expect(readHeifHeader(late, 'image/avif')).toMatchObject({ header: { width: 300, height: 200 } });
});

test.each([
  ['another beginning', '\0\0\0\x10moov'.padEnd(40, '\0')],
  ['data to the end of the file and no picture', '\0\0\0\x10ftypavif\0\0\0\0\0\0\0\0mdat'.padEnd(80, '\0')],
  ['no properties', '\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x0cmeta'.padEnd(80, '\0')],
] as const)('an AVIF with %s is invalid', (_, text) => {
  expect(readHeifHeader(fromAscii(text), 'image/avif').kind).toBe('invalid');
});
