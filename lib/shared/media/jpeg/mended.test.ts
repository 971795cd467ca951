import sharp, { type JpegOptions } from 'sharp';
import { expect, test } from 'vitest';
import { makeImage, pixelsOf } from '@/testing/media/make-images';
import {
  codeTable,
  greyScan,
  JPEG_END,
  JPEG_START,
  jpegSegment,
  quantisationTable,
} from '@/testing/media/make-jpeg';
import { concat, fromAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findJpegMetadata } from './find-jpeg-metadata';
import { readSegments } from './read-segments';
import { stripJpeg } from './strip-jpeg';
import { MARKER } from './walk-jpeg';

/** A JPEG of nothing but its picture. */
async function makePlain(options: JpegOptions = {}): Promise<Uint8Array> {
  const made = await makeImage('image/jpeg', { hasMetadata: false, width: 90, height: 70 });
  return stripJpeg(new Uint8Array(await sharp(made).jpeg(options).toBuffer()));
}
const behindStart = (bytes: Uint8Array, ...parts: Uint8Array[]) =>
  concat([bytes.subarray(0, 2), ...parts, bytes.subarray(2)]);
const scansOf = (bytes: Uint8Array) =>
  readSegments(bytes).segments.filter(({ marker }) => marker === MARKER.SOS);

/** Expects what browsers show whole to be put right: with the same pixels, and without a warning from the strictest decoder. */
async function expectMended(bytes: Uint8Array, plain: Uint8Array): Promise<Uint8Array> {
  expect(findJpegMetadata(bytes)).not.toEqual([]);
  const mended = stripJpeg(bytes);
  expect(findJpegMetadata(mended)).toEqual([]);
  expect(stripJpeg(mended)).toBe(mended);
  await sharp(mended, { failOn: 'warning' }).raw().toBuffer();
  expect(await pixelsOf(mended)).toEqual(await pixelsOf(plain));
  return mended;
}

test.each([{}, { progressive: true }])('without its end it is given one: %j', async (options) => {
  const plain = await makePlain(options);
  expect(await expectMended(plain.subarray(0, -2), plain)).toEqual(plain);
  expect(await expectMended(plain.subarray(0, -1), plain)).toEqual(plain);
});

test('a scan header with zeros for what means nothing, as some cameras write it, gets what belongs there', async () => {
  const plain = await makePlain();
  for (const fields of ['\0\0\0', 'any']) {
    const bytes = plain.slice();
    bytes.set(fromAscii(fields), (scansOf(bytes)[0]?.headerEnd ?? 0) - 3);
    expect(await expectMended(bytes, plain)).toEqual(plain);
  }
});

test.each<[string, Uint8Array]>([
  ['a JFIF header of a revision that there is not', jpegSegment(0xe0, 'JFIF\0\x07\x09\0\0\x01\0\x01\0\0')],
  ['colours of a kind that there is not', jpegSegment(0xee, 'Adobe\0\x64\0\0\0\0\x07')],
  ['bytes before a marker', fromAscii('extraneous')],
  ['a thumbnail that is not there', jpegSegment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\x20\x20')],
])('with %s it is put right', async (_, added) => {
  const plain = await makePlain();
  await expectMended(behindStart(plain, added), plain);
});

test('without tables of codes, as webcams write it, it gets the usual ones', async () => {
  for (const space of ['srgb', 'b-w'] as const) {
    const made = await makeImage('image/jpeg', { hasMetadata: false, width: 90, height: 70 });
    const coded = sharp(made).toColourspace(space).jpeg({ optimiseCoding: false });
    const plain = new Uint8Array(await coded.toBuffer());
    const tables = readSegments(plain).segments.filter(({ marker }) => marker === MARKER.DHT);
    const bare = tables
      .toReversed()
      .reduce<Uint8Array>(
        (bytes, { start, end }) => concat([bytes.subarray(0, start), bytes.subarray(end)]),
        plain,
      );
    const mended = stripJpeg(bare);
    expect(findJpegMetadata(mended)).toEqual([]);
    await sharp(mended, { failOn: 'warning' }).raw().toBuffer();
    expect(await pixelsOf(mended)).toEqual(await pixelsOf(plain));
  }
});

test('cut off between two scans it is damaged, though each of its codes is right', async () => {
  const plain = await makePlain({ progressive: true });
  const scans = scansOf(plain);
  expect(scans.length).toBeGreaterThan(5);
  for (const { end } of scans.slice(0, -1)) {
    expect(() => stripJpeg(plain.subarray(0, end))).toThrow(DamagedImageError);
  }
});

test('without a scan of one of its components it is damaged, also where it says that it ends', () => {
  const tables = [quantisationTable(), codeTable(0), codeTable(1)];
  const frame = jpegSegment(MARKER.SOF0, Uint8Array.of(8, 0, 8, 0, 24, 2, 1, 0x11, 0, 2, 0x11, 0));
  const second = greyScan([0x03]).with(5, 2);
  const whole = concat([JPEG_START, ...tables, frame, greyScan([0x03]), second, JPEG_END]);
  expect(stripJpeg(whole)).toBe(whole);
  const half = concat([JPEG_START, ...tables, frame, greyScan([0x03]), JPEG_END]);
  expect(() => stripJpeg(half)).toThrow('lacks a scan');
});

test('a scan whose marker is lost is not passed over', async () => {
  const plain = await makePlain({ progressive: true });
  const last = scansOf(plain).at(-1);
  for (const marker of [
    [0, 0],
    [0xff, 0],
    [0x12, 0x34],
  ]) {
    const lost = plain.slice();
    lost.set(marker, last?.start);
    expect(() => stripJpeg(lost)).toThrow(DamagedImageError);
  }
});

test('without its finest details it stays as it is, where it says that it ends', async () => {
  const plain = await makePlain({ progressive: true });
  const draft = concat([plain.subarray(0, scansOf(plain)[3]?.end), JPEG_END]);
  expect(findJpegMetadata(draft)).toEqual([]);
});
