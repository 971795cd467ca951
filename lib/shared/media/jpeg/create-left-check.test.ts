import sharp, { type JpegOptions } from 'sharp';
import { expect, test } from 'vitest';
import {
  codeTable,
  greyFrame,
  greyScan,
  JPEG_END,
  JPEG_START,
  quantisationTable,
} from '@/testing/media/make-jpeg';
import { concat, fromAscii } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findJpegMetadata } from './find-jpeg-metadata';
import { stripJpeg } from './strip-jpeg';

/** A grey JPEG of so many blocks, each of two bits that are zeros, whose scan has this data. */
const withData = (blocks: number, data: readonly number[]) =>
  concat([
    JPEG_START,
    ...[quantisationTable(), codeTable(0), codeTable(1), greyFrame(blocks), greyScan(data), JPEG_END],
  ]);
const PLAIN = withData(3, [0x03]);

test.each<[string, readonly number[]]>([
  ['zeros behind the end of the data', [0x03, ...new Uint8Array(900)]],
  ['a few bytes that are no codes', [0x03, 0x41, 0x42, 0x43]],
  ['two bytes that are codes, but do not end with the data', [0x03, 0x00, 0x40]],
])('%s go', (_, data) => {
  expect(findJpegMetadata(withData(3, data))).toEqual(['other']);
  expect(stripJpeg(withData(3, data))).toEqual(PLAIN);
});

test.each<[string, readonly number[]]>([
  ['more blocks than it has room for', [0x00, 0x00, 0x03]],
  ['one block more, in the bits of its last byte', [0x00, 0x3f]],
  ['much more data than it needs', [0x03, ...fromAscii('of a picture of 17')]],
  // Filled with zeros itself: what looks like filling may have been blocks.
  ['many zeros behind data that does not end', [0x00, ...new Uint8Array(900)]],
])('a picture with data of %s is damaged', (_, data) => {
  expect(() => stripJpeg(withData(3, data))).toThrow(DamagedImageError);
});

const photo = async (options: JpegOptions) => {
  const noise = Buffer.from(Array.from({ length: 320 * 240 * 3 }, (_, at) => ((at * at * 31) >> 7) % 256));
  const image = sharp(noise, { raw: { width: 320, height: 240, channels: 3 } }).blur(2);
  return new Uint8Array(await image.jpeg(options).toBuffer());
};

test.each([{}, { progressive: true }, { quality: 95, chromaSubsampling: '4:4:4' }])(
  'data that is there twice, has zeros in it or is missing is found out: %j',
  async (options) => {
    const bytes = await photo(options);
    const [middle, length] = [bytes.length >> 1, 1_500];
    const before = bytes.subarray(0, middle);
    const part = bytes.subarray(middle, middle + length);
    const behind = bytes.subarray(middle + length);
    for (const damaged of [
      concat([before, part, part, behind]),
      concat([before, new Uint8Array(length), behind]),
      concat([before, behind]),
      concat([before, part.toReversed(), behind]),
    ])
      expect(() => stripJpeg(damaged)).toThrow(DamagedImageError);
  },
);
