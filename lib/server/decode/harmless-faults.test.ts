/**
 * Faults that every browser passes over and shows the picture whole (tried in Chromium and Firefox): they are put right, and
 * what is published gives the strictest decoder nothing to warn of. Beside them, faults that cost a part of the picture.
 */
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '@/lib/shared/limits';
import { concat, fromAscii, fromUint32 } from '@/lib/shared/media/bytes';
import { findMetadata } from '@/lib/shared/media/find-metadata';
import type { MediaType } from '@/lib/shared/media/media-types';
import { pngChunk } from '@/lib/shared/media/png/png-chunk';
import { pixelsOf } from '@/testing/media/make-images';
import { verifyBytes } from './verify-bytes';

const { maxBytes, maxPixels } = DEFAULT_LIMITS;
const verify = (bytes: Uint8Array, type: MediaType) =>
  verifyBytes(bytes, { lane: 'large', claims: { type }, limits: { maxBytes, maxPixels } });

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const [WIDTH, HEIGHT] = [40, 30];
const header = (colourType: number) =>
  pngChunk('IHDR', concat([fromUint32(WIDTH), fromUint32(HEIGHT), Uint8Array.of(8, colourType, 0, 0, 0)]));
/** Rows without a filter, of so many bytes a pixel. */
const rows = (height: number, bytes: number, valueAt: (index: number) => number) =>
  Uint8Array.from({ length: height * (1 + WIDTH * bytes) }, (_, at) =>
    at % (1 + WIDTH * bytes) === 0 ? 0 : valueAt(at) & 255,
  );
const deflated = (data: Uint8Array) => new Uint8Array(deflateSync(data));
const broken = (part: Uint8Array) => part.with(part.length - 1, (part.at(-1) ?? 0) ^ 1);

const COLOURS = deflated(rows(HEIGHT, 3, (at) => at * 7));
const DATA = pngChunk('IDAT', COLOURS);
const END = pngChunk('IEND');
const png = (...parts: Uint8Array[]) => concat([SIGNATURE, header(2), ...parts]);
const PNG = png(DATA, END);
const withChunk = (type: string, content: Uint8Array | string) =>
  png(pngChunk(type, typeof content === 'string' ? fromAscii(content) : content), DATA, END);

const PALETTE = pngChunk(
  'PLTE',
  Uint8Array.from({ length: 12 }, (_, index) => index * 20),
);
const coloured = (...parts: Uint8Array[]) =>
  concat([SIGNATURE, header(3), ...parts, pngChunk('IDAT', deflated(rows(HEIGHT, 1, (at) => at & 3))), END]);

test.each<[string, Uint8Array, Uint8Array?]>([
  ['a gamma of nothing', withChunk('gAMA', '\0\0\0\0')],
  ['a gamma that fails its CRC', png(broken(pngChunk('gAMA', fromUint32(45_455))), DATA, END)],
  ['a gamma that comes twice', png(...Array(2).fill(pngChunk('gAMA', fromUint32(45_455))), DATA, END)],
  ['a profile that is none', withChunk('iCCP', concat([fromAscii('x\0\0'), deflated(fromAscii('none'))]))],
  ['a profile that is not even compressed', withChunk('iCCP', 'x\0\0none')],
  ['fewer significant bits than colours', withChunk('sBIT', '\x08')],
  ['more significant bits than there are', withChunk('sBIT', '\x09\x09\x09')],
  ['primaries of nothing', withChunk('cHRM', new Uint8Array(32))],
  ['an intent that there is not', withChunk('sRGB', '\x09')],
  ['chunks of a length that they cannot have', withChunk('bKGD', '\0\0\0\x01')],
  ['a chunk that nobody knows', withChunk('abCd', 'hello')],
  ['data of nothing before its data', png(pngChunk('IDAT'), DATA, END)],
  ['bytes behind its data', png(pngChunk('IDAT', concat([COLOURS, fromAscii('more')])), END)],
  ['data whose chunk fails its CRC', png(broken(DATA), END)],
  ['an end that fails its CRC', png(DATA, broken(END))],
  ['half of its end', png(DATA, END.subarray(0, 5))],
  ['no end', png(DATA)],
  ['a chunk that is cut off behind its data', png(DATA, DATA.subarray(0, 30))],
  [
    'transparency of more colours than it has',
    coloured(PALETTE, pngChunk('tRNS', new Uint8Array(20))),
    coloured(PALETTE),
  ],
  ['transparency of no colour', coloured(PALETTE, pngChunk('tRNS')), coloured(PALETTE)],
])('a PNG with %s is published whole', async (_, bytes, plain = PNG) => {
  const verified = await verify(bytes, 'image/png');
  expect(verified.kind).toBe('verified');
  if (verified.kind !== 'verified') return;
  const published = verified.image.bytes;
  expect(findMetadata(published, 'image/png')).toEqual([]);
  await sharp(published, { failOn: 'warning' }).raw().toBuffer();
  expect(await pixelsOf(published)).toEqual(await pixelsOf(plain));
});

test.each<[string, Uint8Array]>([
  ['data that fails its own checksum', png(pngChunk('IDAT', broken(COLOURS)), END)],
  ['a row less', png(pngChunk('IDAT', deflated(rows(HEIGHT - 1, 3, (at) => at * 7))), END)],
  ['half of its data', png(pngChunk('IDAT', COLOURS.subarray(0, COLOURS.length >> 1)), END)],
  ['transparency that fails its CRC', coloured(PALETTE, broken(pngChunk('tRNS', Uint8Array.of(0, 99))))],
  ['no palette', coloured()],
])('a PNG with %s is refused', async (_, bytes) => {
  expect(await verify(bytes, 'image/png')).toMatchObject({ kind: 'refused', code: 'damaged_image' });
});
