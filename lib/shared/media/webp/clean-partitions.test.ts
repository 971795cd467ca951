import { expect, test } from 'vitest';
import { holdsText, pixelsOf } from '@/testing/media/make-images';
import { riffChunk } from './riff-chunk';
import { type Frame, type Macroblock, makePartitions, ROWS } from './testing/make-partitions';
import { riff } from './testing/riff';
import { cleanVp8 } from './vp8/clean-vp8';

/** Macroblocks of all kinds in a row that has no period. */
const mixed = Array.from({ length: 40 }, (_, row): Macroblock => {
  const kind = (row * row * 7 + (row >> 2)) % 11;
  return { isSkipped: kind % 3 === 1, isSplit: kind % 4 > 1, hasMean: kind < 6, segment: kind % 4 };
});
const unskipped = mixed.map((one) => ({ ...one, isSkipped: false }));
const skipped = (isSkipped: (row: number) => boolean) =>
  Array.from({ length: ROWS }, (_, row) => ({ isSkipped: isSkipped(row) }));

test.each<[string, number, Frame]>([
  ...[0, 1, 2, 3].map((log2): [string, number, Frame] => [`2 to the ${log2} partitions`, log2, {}]),
  ['two partitions and a filter that is changed', 1, { hasFilterChanges: true }],
  [
    'a partition, of whose macroblocks some are passed over',
    0,
    { hasSkips: true, macroblocks: skipped((row) => row % 2 === 1) },
  ],
  [
    'two partitions, of whose macroblocks some are passed over',
    1,
    { hasSkips: true, macroblocks: skipped((row) => row > 2) },
  ],
  ['a partition of macroblocks of all kinds', 0, { hasSkips: true, macroblocks: mixed }],
  ['four partitions of macroblocks of all kinds', 2, { hasSkips: true, macroblocks: mixed }],
  ['a partition, of whose macroblocks none can be passed over', 0, { macroblocks: unskipped }],
  [
    'a partition with segments and no map of them',
    0,
    { macroblocks: unskipped, segments: { hasChanges: true } },
  ],
  [
    'a partition with a map of segments',
    0,
    { macroblocks: unskipped, segments: { hasChanges: false, map: [90, 255, 200] } },
  ],
  [
    'two partitions with all that there is',
    1,
    {
      hasFilterChanges: true,
      hasSkips: true,
      macroblocks: mixed,
      segments: { hasChanges: true, map: [255, 60, 140] },
    },
  ],
])('of %s each ends where its data does', async (_, log2, frame) => {
  const plain = makePartitions(log2, frame);
  const cleaned = cleanVp8(makePartitions(log2, { ...frame, hidden: 'hidden' }));
  expect(holdsText(cleaned, 'hidden')).toBe(false);
  expect(cleanVp8(cleaned)).toBe(cleaned);
  // No more than an encoder flushes, which is zeros.
  expect(holdsText(cleanVp8(makePartitions(log2, { ...frame, hidden: 'hid' })), 'hid')).toBe(false);
  const [before, after] = [riff(riffChunk('VP8 ', plain)), riff(riffChunk('VP8 ', cleaned))];
  expect(await pixelsOf(after)).toEqual(await pixelsOf(before));
});

test('partitions that reach beyond the picture are damage', () => {
  const bytes = makePartitions(1);
  const first = ((bytes[0] ?? 0) >> 5) | ((bytes[1] ?? 0) << 3);
  bytes[10 + first] = 255;
  expect(() => cleanVp8(bytes)).toThrow('ends within its picture');
});
