/** A track of a sequence (ISO/IEC 14496-12 section 8.3), as much of it as is needed to show its frames. */

import type { ByteRange } from '@/lib/shared/media/byte-range';
import { ascii, uint16, uint32 } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readSamples, readTable } from './read-samples';
import { type Box, type BoxReader, findBox } from './walk-boxes';

/** How the frames are coded and what they look like: a sample entry. */
export type SampleEntry = Readonly<{
  /** Four letters: `av01`, `hvc1` … */
  type: string;
  width: number;
  height: number;
  boxes: readonly Box[];
}>;

/** A track of pictures, or of their alpha. */
export type HeifTrack = Readonly<{
  id: number;
  /** `pict`: pictures; `auxv`: auxiliary ones, such as alpha. */
  handler: string;
  /** Of the shown picture, in pixels. */
  width: number;
  height: number;
  /** Units a second in which durations are told. */
  timescale: number;
  /** So many frames of so many units each. */
  durations: readonly Readonly<{ count: number; units: number }>[];
  /** How often it is shown; infinite where it goes on for ever, null where that is not told. */
  times: number | null;
  entry: SampleEntry;
  samples: readonly ByteRange[];
  /** Numbers, from 1, of frames that need no other; null where none does. */
  keyFrames: readonly number[] | null;
  /** The tracks that it is an auxiliary of. */
  auxiliaryOf: readonly number[];
}>;

/** A visual sample entry has so many bytes of its own. */
const ENTRY_BYTES = 78;
const HANDLERS = ['pict', 'auxv'];
const FOR_EVER = 2 ** 32 - 1;

/** Null for a track of anything but pictures. Throws DamagedImageError when a part that is needed is missing or cut off. */
export function readTrack(bytes: Uint8Array, trak: Box, read: BoxReader): HeifTrack | null {
  const inside = (box: Box) => read(box.contentStart, box.end);
  const boxes = inside(trak);
  const [tkhd, mdia] = [findBox(boxes, 'tkhd'), findBox(boxes, 'mdia')];
  const media = mdia ? inside(mdia) : [];
  const [hdlr, mdhd, minf] = [findBox(media, 'hdlr'), findBox(media, 'mdhd'), findBox(media, 'minf')];
  const handler = hdlr ? ascii(bytes, hdlr.contentStart + 8, 4) : '';
  if (!HANDLERS.includes(handler)) return null;
  const stbl = minf && findBox(inside(minf), 'stbl');
  if (!tkhd || !mdhd || !stbl) throw new DamagedImageError('A track of the file is not whole.');
  const table = inside(stbl);
  const entry = readEntry(bytes, findBox(table, 'stsd'), read);
  const samples = readSamples(bytes, table);
  // Version 1 has times of eight bytes in place of four.
  const isLong = (bytes[tkhd.contentStart] ?? 0) > 0;
  const idAt = tkhd.contentStart + (isLong ? 20 : 12);
  const sidesAt = idAt + (isLong ? 64 : 60) + 4;
  if (sidesAt + 8 > tkhd.end) throw new DamagedImageError('A track of the file is not whole.');
  const [tref, edts, stss] = [findBox(boxes, 'tref'), findBox(boxes, 'edts'), findBox(table, 'stss')];
  const auxl = tref && findBox(inside(tref), 'auxl');
  const mediaIsLong = (bytes[mdhd.contentStart] ?? 0) > 0;
  return {
    id: uint32(bytes, idAt),
    handler,
    width: uint16(bytes, sidesAt),
    height: uint16(bytes, sidesAt + 4),
    timescale: uint32(bytes, mdhd.contentStart + (mediaIsLong ? 20 : 12)),
    durations: readDurations(bytes, findBox(table, 'stts'), samples.length),
    times: countTimes(bytes, { tkhd, durationAt: idAt + 8, isLong }, edts && findBox(inside(edts), 'elst')),
    entry,
    samples,
    keyFrames: stss ? readTable(stss, { bytes, entryBytes: 4 }, (at) => uint32(bytes, at)) : null,
    auxiliaryOf: auxl
      ? Array.from({ length: Math.min(16, (auxl.end - auxl.contentStart) >> 2) }, (_, index) =>
          uint32(bytes, auxl.contentStart + index * 4),
        )
      : [],
  };
}

function readEntry(bytes: Uint8Array, stsd: Box | undefined, read: BoxReader): SampleEntry {
  const entries = stsd ? read(stsd.contentStart + 8, stsd.end) : [];
  const [entry, second] = entries;
  if (!entry || second || entry.contentStart + ENTRY_BYTES > entry.end)
    throw new DamagedImageError('A track of the file does not tell how it is coded.');
  return {
    type: entry.type,
    width: uint16(bytes, entry.contentStart + 24),
    height: uint16(bytes, entry.contentStart + 26),
    boxes: read(entry.contentStart + ENTRY_BYTES, entry.end),
  };
}

function readDurations(bytes: Uint8Array, stts: Box | undefined, frames: number): HeifTrack['durations'] {
  const durations = stts
    ? readTable(stts, { bytes, entryBytes: 8 }, (at) => ({
        count: uint32(bytes, at),
        units: uint32(bytes, at + 4),
      }))
    : [];
  const told = durations.reduce((sum, { count }) => sum + count, 0);
  if (told !== frames)
    throw new DamagedImageError('A track of the file does not tell how long its frames are.');
  return durations;
}

/** An edit that is repeated is shown until the track is over (ISO/IEC 23008-12 section 9.6). */
function countTimes(
  bytes: Uint8Array,
  { tkhd, durationAt, isLong }: Readonly<{ tkhd: Box; durationAt: number; isLong: boolean }>,
  elst: Box | undefined,
): number | null {
  if (elst === undefined || uint32(bytes, elst.contentStart + 4) !== 1) return null;
  const isRepeated = ((bytes[elst.contentStart + 3] ?? 0) & 1) === 1;
  if (!isRepeated) return 1;
  const read = (at: number, isWide: boolean) => {
    const high = isWide ? uint32(bytes, at) : 0;
    const low = uint32(bytes, isWide ? at + 4 : at);
    const isForEver = low === FOR_EVER && (!isWide || high === FOR_EVER);
    return isForEver ? Number.POSITIVE_INFINITY : high * 2 ** 32 + low;
  };
  const whole = durationAt + (isLong ? 8 : 4) <= tkhd.end ? read(durationAt, isLong) : 0;
  const once = read(elst.contentStart + 8, (bytes[elst.contentStart] ?? 0) > 0);
  return once > 0 && Number.isFinite(once) ? Math.max(1, Math.ceil(whole / once)) : 1;
}
