/** Where the frames of a sequence are (ISO/IEC 14496-12 section 8.7): chunks of samples, one sample a frame. */

import type { ByteRange } from '@/lib/shared/media/byte-range';
import { uint32 } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { createAllowance } from './create-allowance';
import { type Box, findBox } from './walk-boxes';

/** A track of more frames than may be decoded is not read to its end. */
const MAX_ENTRIES = 10_000;

/** Reads a table that begins with version, flags and the number of its entries. Throws beyond 10,000, or for one that is cut off. */
export function readTable<Entry>(
  { contentStart, end }: Box,
  { bytes, entryBytes }: Readonly<{ bytes: Uint8Array; entryBytes: number }>,
  readEntry: (at: number) => Entry,
): readonly Entry[] {
  const count = uint32(bytes, contentStart + 4);
  createAllowance(MAX_ENTRIES, 'frames')(count);
  if (contentStart + 8 + count * entryBytes > end)
    throw new DamagedImageError('A table of the file is longer than its box.');
  return Array.from({ length: count }, (_, index) => readEntry(contentStart + 8 + index * entryBytes));
}

/** The bytes of each frame, from the boxes inside a track's `stbl`. Throws DamagedImageError when they are not whole. */
export function readSamples(bytes: Uint8Array, table: readonly Box[]): readonly ByteRange[] {
  const [sizesBox, runsBox] = [findBox(table, 'stsz'), findBox(table, 'stsc')];
  const [offsets, wideOffsets] = [findBox(table, 'stco'), findBox(table, 'co64')];
  const places = offsets ?? wideOffsets;
  if (!sizesBox || !runsBox || !places || (offsets && wideOffsets))
    throw new DamagedImageError('A track of the file does not tell its frames.');
  const sizes = readSizes(bytes, sizesBox);
  const runs = readTable(runsBox, { bytes, entryBytes: 12 }, (at) => ({
    firstChunk: uint32(bytes, at),
    samples: uint32(bytes, at + 4),
  }));
  const starts = readTable(places, { bytes, entryBytes: offsets ? 4 : 8 }, (at) =>
    offsets ? uint32(bytes, at) : uint32(bytes, at) * 2 ** 32 + uint32(bytes, at + 4),
  );
  const ranges: ByteRange[] = [];
  let run = 0;
  for (const [chunk, chunkStart] of starts.entries()) {
    while ((runs[run + 1]?.firstChunk ?? Number.POSITIVE_INFINITY) <= chunk + 1) run += 1;
    let start = chunkStart;
    const last = Math.min(sizes.length, ranges.length + (runs[run]?.samples ?? 0));
    while (ranges.length < last) {
      const end = start + (sizes[ranges.length] ?? 0);
      if (end > bytes.length) throw new DamagedImageError('The file ends too early.');
      ranges.push({ start, end });
      start = end;
    }
  }
  if (ranges.length < sizes.length) throw new DamagedImageError('A frame of the file has no place.');
  return ranges;
}

function readSizes(bytes: Uint8Array, { contentStart, end }: Box): readonly number[] {
  const common = uint32(bytes, contentStart + 4);
  const count = uint32(bytes, contentStart + 8);
  createAllowance(MAX_ENTRIES, 'frames')(count);
  if (common === 0 && contentStart + 12 + count * 4 > end)
    throw new DamagedImageError('A table of the file is longer than its box.');
  return Array.from({ length: count }, (_, index) => common || uint32(bytes, contentStart + 12 + index * 4));
}
