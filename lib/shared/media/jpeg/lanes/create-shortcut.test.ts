import { expect, test, vi } from 'vitest';
import { makePhoto } from '@/e2e/support/make-photo';
import { type CodedJpegOptions, makeCodedJpeg } from '@/testing/media/make-coded-jpeg';
import fc from '@/testing/shared/fast-check';
import { concat } from '../../bytes';
import { DamagedImageError } from '../../damaged-image-error';
import { readPicture } from '../read-picture';
import { readSegments } from '../read-segments';
import type * as Shortcuts from './create-shortcut';

const asked = vi.hoisted(() => ({ isOff: false, mcus: 0 }));
vi.mock('./create-shortcut', async (load): Promise<typeof Shortcuts> => {
  const { createShortcut } = await load<typeof Shortcuts>();
  return {
    createShortcut: (...scan) => {
      const find = createShortcut(...scan);
      return (interval) => {
        const found = asked.isOff ? null : find(interval);
        asked.mcus += found?.mcus ?? 0;
        return found;
      };
    },
  };
});

/** The verdict of a reader: the ranges of its scans, or that it is damaged. */
function judge(bytes: Uint8Array, isOff: boolean): unknown {
  asked.isOff = isOff;
  asked.mcus = 0;
  try {
    return [...readPicture(bytes, readSegments(bytes).segments).scans.values()];
  } catch (error) {
    if (error instanceof DamagedImageError) return error.message;
    throw error;
  }
}

const PHOTO: CodedJpegOptions = {
  ...{ sampling: [2, 2], mcuColumns: 40, mcuRows: 40, restartInterval: 0, density: 0.85, seed: 1 },
};
const photos = fc.record({
  sampling: fc.constantFrom([1, 1], [2, 1], [2, 2], [4, 1]) as fc.Arbitrary<[number, number]>,
  isGrey: fc.boolean(),
  mcuColumns: fc.integer({ min: 20, max: 40 }),
  mcuRows: fc.integer({ min: 20, max: 40 }),
  restartInterval: fc.constantFrom(0, 0, 17, 60, 400),
  density: fc.constantFrom(0.2, 0.7, 0.85, 0.95, 0.99),
  seed: fc.nat(),
});

/** A stretch of a file becomes something else: by its place and length, as parts of the file. */
const damages = fc.tuple(
  fc.constantFrom('none', 'zeros', 'ones', 'gone', 'twice', 'turned', 'bit', 'marker'),
  fc.double({ min: 0.05, max: 0.99, noNaN: true }),
  fc.double({ min: 0, max: 0.1, noNaN: true }),
);

function damage(bytes: Uint8Array, [kind, place, part]: readonly [string, number, number]): Uint8Array {
  const from = Math.floor(bytes.length * place);
  const to = Math.min(bytes.length - 2, from + 1 + Math.floor(bytes.length * part));
  const [before, stretch, behind] = [bytes.subarray(0, from), bytes.slice(from, to), bytes.subarray(to)];
  if (kind === 'zeros') stretch.fill(0);
  if (kind === 'ones') stretch.fill(0xfe);
  if (kind === 'turned') stretch.reverse();
  if (kind === 'bit') stretch[0] = (stretch[0] ?? 0) ^ 0x10;
  if (kind === 'marker') stretch.set([0xff, 0xd3].slice(0, stretch.length));
  if (kind === 'gone') return concat([before, behind]);
  return concat([before, stretch, ...(kind === 'twice' ? [stretch] : []), behind]);
}

test('four lanes find in whole and damaged pictures what one finds', () => {
  fc.assert(
    fc.property(photos, damages, (photo, how) => {
      const bytes = damage(makeCodedJpeg(photo), how);
      expect(judge(bytes, false)).toEqual(judge(bytes, true));
    }),
    { numRuns: 60 },
  );
});

test.each<[string, number]>([
  ['photo', 1_600],
  ['photo that is larger than what is in memory at a time', 3_400],
])('nearly all of a %s is read by four lanes', async (_, width) => {
  const bytes = new Uint8Array(await makePhoto({ width, height: width / 2 }));
  expect(judge(bytes, false)).toHaveLength(1);
  expect(asked.mcus / (Math.ceil(width / 16) * Math.ceil(width / 32))).toBeGreaterThan(0.7);
});

test('pictures of noise, where guesses come to nothing, are read by one lane', () => {
  const made = makeCodedJpeg({ ...PHOTO, density: 1 });
  expect(judge(made, false)).toEqual(judge(made, true));
});

test('so are nearly all intervals of a row each', () => {
  expect(judge(makeCodedJpeg({ ...PHOTO, restartInterval: 40 }), false)).toHaveLength(1);
  expect(asked.mcus).toBeGreaterThan(40 * 40 * 0.7);
});

test('a few intervals, and short ones, are left to one lane', () => {
  for (const changed of [{ restartInterval: 4 }, { restartInterval: 800 }, { mcuColumns: 4, mcuRows: 4 }]) {
    expect(judge(makeCodedJpeg({ ...PHOTO, ...changed }), false)).toHaveLength(1);
    expect(asked.mcus).toBe(0);
  }
});
