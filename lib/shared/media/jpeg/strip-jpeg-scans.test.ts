import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { codeTable, greyFrame, greyScan, jpegSegment, quantisationTable } from '@/testing/media/make-jpeg';
import { countPasses } from '@/testing/shared/count-passes';
import { concat } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { findJpegMetadata } from './find-jpeg-metadata';
import { stripJpeg } from './strip-jpeg';
import { expectStripped, FILLING, HIDDEN, SCAN, TABLES, whole } from './testing/whole-jpeg';

test.each<[string, Uint8Array]>([
  ['data that ends too early', whole(...TABLES, greyFrame(4), greyScan([]))],
  ['a code that there is not', whole(...TABLES, greyFrame(3), greyScan([0x80]))],
  ['a second frame', whole(...TABLES, greyFrame(3), greyFrame(3), SCAN)],
  ['a scan before its frame', whole(...TABLES, SCAN, greyFrame(3))],
  ['a component twice over', whole(...TABLES, greyFrame(3), SCAN, SCAN)],
  ['no table of codes', whole(quantisationTable(), codeTable(0), greyFrame(3), SCAN)],
  ['no table of steps', whole(codeTable(0), codeTable(1), greyFrame(3), SCAN)],
  [
    'steps that are longer than a table',
    whole(
      jpegSegment(0xdb, concat([quantisationTable().subarray(4), HIDDEN])),
      ...TABLES,
      greyFrame(3),
      SCAN,
    ),
  ],
  [
    'codes that are longer than a table',
    whole(
      jpegSegment(0xc4, concat([codeTable(0).subarray(4), Uint8Array.of(9)])),
      ...TABLES,
      greyFrame(3),
      SCAN,
    ),
  ],
  [
    'more codes than there can be',
    whole(
      ...TABLES,
      jpegSegment(0xc4, Uint8Array.of(0, 3, ...new Uint8Array(15), 0, 0, 0)),
      greyFrame(3),
      SCAN,
    ),
  ],
  [
    'a frame header that is longer',
    whole(...TABLES, jpegSegment(0xc0, concat([greyFrame(3).subarray(4), HIDDEN])), SCAN),
  ],
  [
    'a scan header that is longer',
    whole(
      ...TABLES,
      greyFrame(3),
      jpegSegment(0xda, concat([Uint8Array.of(1, 1, 0, 0, 63, 0), HIDDEN])),
      Uint8Array.of(3),
    ),
  ],
  [
    'a restart interval that is longer',
    whole(...TABLES, jpegSegment(0xdd, '\0\0hidden'), greyFrame(3), SCAN),
  ],
  ['arithmetic codes', whole(...TABLES, greyFrame(3, 0xc9), SCAN)],
])('a JPEG with %s is damaged', (_, bytes) => {
  expect(() => stripJpeg(bytes)).toThrow(DamagedImageError);
});

describe('a progressive picture', () => {
  const head = [...TABLES, greyFrame(3, 0xc2)];
  const first = greyScan([0x1f], [0, 0, 0x01]);
  const more = greyScan([0xbf], [0, 0, 0x10]);
  const rest = greyScan([0x1f], [1, 63, 0]);

  test('keeps its scans and loses what is between them', () => {
    const bytes = whole(...head, first, more, rest);
    expect(stripJpeg(bytes)).toBe(bytes);
    expectStripped(whole(...head, first, FILLING, more, FILLING, rest, FILLING), bytes);
    // Most bits are codes of more coefficients: nobody knows what it was.
    expect(() => stripJpeg(whole(...head, first, more, HIDDEN, rest))).toThrow(DamagedImageError);
  });

  test.each<[string, Uint8Array[]]>([
    ['coded twice', [first, first]],
    ['made finer by a bit that is not the next', [greyScan([0x1f], [0, 0, 0x03]), more]],
    ['made finer before it is there', [more]],
    ['of others and the first at once', [greyScan([0x1f], [0, 63, 0])]],
    ['in no order', [greyScan([0x1f], [9, 3, 0])]],
  ])('with coefficients %s is damaged', (_, scans) => {
    expect(() => stripJpeg(whole(...head, ...scans))).toThrow(DamagedImageError);
  });
});

const TEN_MEGABYTES = 10_000_000;
const filled = (piece: number[]) =>
  Uint8Array.from({ length: TEN_MEGABYTES }, (_, index) => piece[index % piece.length] ?? 0);
test.each<[string, Uint8Array]>([
  ['fill bytes', whole(filled([0xff]), ...TABLES, greyFrame(3), SCAN)],
  ['empty comments', whole(filled([0xff, 0xfe, 0, 2]), ...TABLES, greyFrame(3), SCAN)],
  ['stuffed bytes', whole(...TABLES, greyFrame(3), SCAN, filled([0xff, 0]))],
  ['restart markers', whole(...TABLES, greyFrame(3), SCAN, filled([0xff, 0xd0]))],
  [
    'tables',
    whole(filled([...quantisationTable()]).subarray(0, 69 * 144_000), ...TABLES, greyFrame(3), SCAN),
  ],
])('ten megabytes of %s are judged in some passes over them', (_, bytes) => {
  const passes = countPasses();
  for (const run of [stripJpeg, findJpegMetadata]) {
    try {
      run(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(DamagedImageError);
    }
  }
  expect(passes()).toBeLessThan(200);
});

describe('codes that nothing in the picture uses', () => {
  const segmentOf = (marker: number, content: readonly number[]) => [
    0xff,
    marker,
    (content.length + 2) >> 8,
    (content.length + 2) & 255,
    ...content,
  ];
  const codesOf = (kind: number, first: number, more: readonly number[]) =>
    segmentOf(0xc4, [kind, 1, ...Array<number>(14).fill(0), more.length, first, ...more]);
  /** Eight by eight grey pixels: a difference of no bits, and the end of the block. */
  const build = (dc: readonly number[], ac: readonly number[], data = 0x3f) =>
    Uint8Array.from([
      ...[0xff, 0xd8],
      ...segmentOf(0xdb, [0, ...Array<number>(64).fill(1)]),
      ...segmentOf(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
      ...codesOf(0x00, 0, dc),
      ...codesOf(0x10, 0, ac),
      ...[...segmentOf(0xda, [1, 1, 0, 0, 63, 0]), data, 0xff, 0xd9],
    ]);

  test('tell nothing, and the picture is the same', async () => {
    const text = [...Buffer.from('Canary 48.8584N 2.29450E')];
    const bytes = build([], text);
    const stripped = stripJpeg(bytes);
    // A code that may stand for a coefficient may stay, once.
    expect(Buffer.from(stripped).toString('latin1')).not.toMatch(/Can|48\.85|94N|\.29/);
    expect(stripped).toHaveLength(bytes.length);
    expect(stripJpeg(stripped)).toBe(stripped);
    const [before, after] = await Promise.all([bytes, stripped].map((one) => sharp(one).raw().toBuffer()));
    expect(after).toEqual(before);
  });

  test('stay where an encoder may have written them', () => {
    const bytes = build([1, 2, 11], [0x01, 0x11, 0xf0, 0xfa]);
    expect(stripJpeg(bytes)).toBe(bytes);
  });

  test('are none that the picture may be made of', () => {
    // The difference is coded by the first code of sixteen bits, which stands for more bits than there are.
    expect(() => stripJpeg(build([12], [], 0x80))).toThrow(DamagedImageError);
  });
});
