import { describe, expect, test } from 'vitest';
import { DATE_TAG, makeExif, makeJpegHead, makeXmp } from '@/testing/media/make-exif';
import { makeHeif, PICTURE } from '@/testing/media/make-heif';
import fc from '@/testing/shared/fast-check';
import { concat, fromAscii } from '../media/bytes';
import { MEDIA_TYPE_NAMES } from '../media/media-types';
import { pngChunk } from '../media/png/png-chunk';
import { PNG_SIGNATURE } from '../media/png/walk-png';
import { CONVERTIBLE_TYPES, type SourceType } from '../media/source-types';
import { readTaken } from './read-taken';
import { exifOf, IN_SUMMER, NOW, read, SUMMER } from './testing/dated-files';

describe('a file that was made to do harm', () => {
  test('has directories that point at themselves, at each other and nowhere', () => {
    for (const pointer of [0, 1, 8, 10, 27, 0xffffffff]) {
      expect(read(makeJpegHead(makeExif({ exif: { [DATE_TAG.original]: SUMMER }, pointer })))).toBeNull();
    }
  });

  test('has a directory of 65,535 entries, a text without an end, or thousands of blocks', () => {
    const start = performance.now();
    const endless = concat([
      fromAscii('MM\0*\0\0\0\x08'),
      Uint8Array.of(255, 255),
      new Uint8Array(10_000_000),
    ]);
    expect(read(endless, 'image/tiff')).toBeNull();
    const long = makeExif({ exif: { [DATE_TAG.original]: '2'.repeat(60_000) } });
    expect(read(makeJpegHead(...Array.from({ length: 200 }, () => long)))).toBeNull();
    const crumbs = concat(Array.from({ length: 20_000 }, () => pngChunk('tEXt', fromAscii('a'))));
    expect(read(concat([fromAscii(PNG_SIGNATURE), crumbs]), 'image/png')).toBeNull();
    const names = 'exif:DateTimeOriginal="'.repeat(11_000);
    expect(read(makeJpegHead(...Array.from({ length: 16 }, () => names.slice(0, 60_000))))).toBeNull();
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('has more entries or parts than any photo, and is given up before what stands behind them', () => {
    const filling = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [index + 1, 'x']));
    expect(read(makeExif({ main: { ...filling, [DATE_TAG.original]: SUMMER } }), 'image/tiff')).toBeNull();
    const crumb = pngChunk('tEXt', fromAscii('a'));
    const chunks = [...Array.from({ length: 5_000 }, () => crumb), pngChunk('eXIf', exifOf(SUMMER))];
    expect(read(concat([fromAscii(PNG_SIGNATURE), ...chunks]), 'image/png')).toBeNull();
    expect(read(concat([fromAscii(PNG_SIGNATURE), ...chunks.slice(2_000)]), 'image/png')).toEqual(IN_SUMMER);
  });

  test('is cut off at any place and never throws', () => {
    const whole = makeJpegHead(exifOf(SUMMER), makeXmp({ 'xmp:CreateDate': '2015-07-14T18:03:22' }));
    for (let length = 0; length < whole.length; length += 1) {
      expect(() => read(whole.subarray(0, length))).not.toThrow();
    }
  });

  test('is anything at all and never throws', () => {
    const types: SourceType[] = [...MEDIA_TYPE_NAMES, ...(Object.keys(CONVERTIBLE_TYPES) as SourceType[])];
    const start = fc.constantFrom(
      makeJpegHead(exifOf(SUMMER)),
      makeHeif({ items: [PICTURE, { type: 'Exif', content: '\0\0\0\0MM\0*' }] }),
      exifOf(SUMMER),
      fromAscii(PNG_SIGNATURE),
      fromAscii('GIF89a'),
      fromAscii('RIFF'),
      new Uint8Array(),
    );
    fc.assert(
      fc.property(
        start,
        fc.uint8Array({ maxLength: 40 }),
        fc.nat(),
        fc.constantFrom(...types),
        (bytes, noise, at, type) => {
          const mutated = bytes.slice();
          mutated.set(
            noise.subarray(0, Math.max(0, mutated.length - (at % (mutated.length + 1)))),
            at % (mutated.length + 1),
          );
          readTaken(concat([mutated, noise]), type, NOW, { lastModifiedMs: at, offsetMinutes: 0 });
        },
      ),
      { numRuns: 400 },
    );
  });
});
