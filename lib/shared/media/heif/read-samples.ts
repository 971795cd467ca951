/** Where the frames of a sequence are (ISO/IEC 14496-12 section 8.7): chunks of samples, one sample a frame. */

import type { ByteRange } from '@/lib/shared/media/byte-range';
import { uint32 } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { type Box, findBox, readChildren } from './walk-boxes';

/** Number of frames of a track, as its sample size box tells; 0 where it has none. */
export function countSamples(bytes: Uint8Array, trak: Box): number {
  const sizes = findBox(sampleTable(bytes, trak), 'stsz');
  return sizes ? uint32(bytes, sizes.contentStart + 8) : 0;
}

/** The bytes of a track's frames, a range for each chunk. Throws DamagedImageError when its tables are not whole. */
export function readSamples(bytes: Uint8Array, trak: Box): ByteRange[] {
  const table = sampleTable(bytes, trak);
  const [sizes, runs] = [findBox(table, 'stsz'), findBox(table, 'stsc')];
  const [offsets, wideOffsets] = [findBox(table, 'stco'), findBox(table, 'co64')];
  const places = offsets ?? wideOffsets;
  if (!sizes || !runs || !places)
    throw new DamagedImageError('A track of the file does not tell its frames.');
  const sizeOf = sampleSizes(bytes, sizes);
  const samplesOf = samplesPerChunk(bytes, runs);
  const placeBytes = offsets ? 4 : 8;
  const ranges: ByteRange[] = [];
  const chunks = entryCount(bytes, places, placeBytes);
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const at = places.contentStart + 8 + chunk * placeBytes;
    const start = offsets ? uint32(bytes, at) : uint32(bytes, at) * 2 ** 32 + uint32(bytes, at + 4);
    const end = start + sizeOf(samplesOf(chunk + 1));
    if (end > bytes.length) throw new DamagedImageError('The file ends too early.');
    ranges.push({ start, end });
  }
  return ranges;
}

function sampleTable(bytes: Uint8Array, trak: Box): Box[] {
  let boxes = readChildren(bytes, trak);
  for (const type of ['mdia', 'minf', 'stbl']) {
    const box = findBox(boxes, type);
    if (!box) return [];
    boxes = readChildren(bytes, box);
  }
  return boxes;
}

/** Entries of a table that begins with version, flags and their number. */
function entryCount(bytes: Uint8Array, { contentStart, end }: Box, entryBytes: number): number {
  const count = uint32(bytes, contentStart + 4);
  if (contentStart + 8 + count * entryBytes > end) {
    throw new DamagedImageError('A table of the file is longer than its box.');
  }
  return count;
}

/** Answers the size of the next so many samples together; called chunk after chunk. */
function sampleSizes(bytes: Uint8Array, { contentStart, end }: Box): (count: number) => number {
  const common = uint32(bytes, contentStart + 4);
  const total = uint32(bytes, contentStart + 8);
  if (common === 0 && contentStart + 12 + total * 4 > end) {
    throw new DamagedImageError('A table of the file is longer than its box.');
  }
  let next = 0;
  return (count) => {
    const last = Math.min(total, next + count);
    let sizeBytes = common * (last - next);
    if (common === 0) {
      for (let sample = next; sample < last; sample += 1)
        sizeBytes += uint32(bytes, contentStart + 12 + sample * 4);
    }
    next = last;
    return sizeBytes;
  };
}

/** Answers how many samples a chunk, from 1, has; called chunk after chunk. Each run tells its first chunk. */
function samplesPerChunk(bytes: Uint8Array, runs: Box): (chunk: number) => number {
  const count = entryCount(bytes, runs, 12);
  const entry = (run: number) => runs.contentStart + 8 + run * 12;
  let run = 0;
  return (chunk) => {
    while (run + 1 < count && uint32(bytes, entry(run + 1)) <= chunk) run += 1;
    return run < count ? uint32(bytes, entry(run) + 4) : 0;
  };
}
