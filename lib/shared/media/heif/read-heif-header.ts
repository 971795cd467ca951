import { ascii, hasAscii, uint32 } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { type HeaderReading, headerReading } from '@/lib/shared/media/image-header';
import { readProperties } from './read-properties';
import { countSamples } from './read-samples';
import { type Box, readBox, readChildren } from './walk-boxes';

/** The two types that share this container. */
export type HeifType = 'image/avif' | 'image/heic';

const ALPHA_URN = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';
/** More boxes than any file has before its picture is described. */
const MAX_BOXES = 64;

/** In EXIF's numbers: quarter turns against the clock, then upside down (`imir` 0) or left to right (1). */
const TURNED = [1, 8, 3, 6];
const TURNED_THEN_MIRRORED = [
  [4, 5, 2, 7],
  [2, 7, 4, 5],
];

/**
 * Dimensions, turn, transparency and frames of a HEIF file (AVIF, HEIC), from its `meta` box and, for sequences, `moov`. Of a picture that
 * is cropped by its container (`clap`) the size after cropping, as readers show it.
 */
export function readHeifHeader(bytes: Uint8Array, type: HeifType): HeaderReading {
  try {
    return readTopLevel(bytes, type);
  } catch (error) {
    if (error instanceof DamagedImageError) return { kind: 'invalid', reason: error.message };
    throw error;
  }
}

function readTopLevel(bytes: Uint8Array, type: HeifType): HeaderReading {
  if (bytes.length >= 8 && !hasAscii(bytes, 4, 'ftyp')) return invalid('The file does not begin as one.');
  let isSequence = false;
  let meta: Box | undefined;
  let frames: number | undefined;
  let at = 0;
  for (let count = 0; count < MAX_BOXES; count += 1) {
    if (meta && (!isSequence || frames !== undefined))
      return readMeta(bytes, meta, { type, frames: frames ?? 1 });
    if (at + 16 > bytes.length) return { kind: 'more', needBytes: at + 16 };
    const box = readBox(bytes, at, Number.POSITIVE_INFINITY);
    if (['ftyp', 'meta', 'moov'].includes(box.type) && Number.isFinite(box.end)) {
      if (box.end > bytes.length) return { kind: 'more', needBytes: box.end };
      if (box.type === 'ftyp') isSequence = type === 'image/avif' && hasBrand(bytes, box, 'avis');
      if (box.type === 'meta') meta = box;
      if (box.type === 'moov') frames = countFrames(bytes, box);
    }
    // A box without a size goes on to the end of the file: nothing follows it.
    if (!Number.isFinite(box.end)) break;
    at = box.end;
  }
  return meta ? readMeta(bytes, meta, { type, frames: frames ?? 1 }) : invalid('The file has no picture.');
}

function hasBrand(bytes: Uint8Array, { contentStart, end }: Box, brand: string): boolean {
  for (let at = contentStart; at + 4 <= end; at += 4) if (hasAscii(bytes, at, brand)) return true;
  return false;
}

function countFrames(bytes: Uint8Array, moov: Box): number {
  const tracks = readChildren(bytes, moov).filter(({ type }) => type === 'trak');
  return Math.max(1, ...tracks.map((trak) => countSamples(bytes, trak)));
}

function readMeta(
  bytes: Uint8Array,
  meta: Box,
  { type: mediaType, frames }: Readonly<{ type: HeifType; frames: number }>,
): HeaderReading {
  const properties = readProperties(bytes, readChildren(bytes, meta, 4));
  if (!properties) return invalid('The file does not describe its picture.');
  const property = (type: string) => properties.ofPrimary.find((candidate) => candidate.type === type);
  const size = property('clap') ?? property('ispe');
  if (!size) return invalid('The file does not tell its size.');
  const { contentStart, type } = size;
  // A crop gives fractions, numerator and denominator each; a size has version and flags first.
  const width = type === 'clap' ? fraction(bytes, contentStart) : uint32(bytes, contentStart + 4);
  const height = type === 'clap' ? fraction(bytes, contentStart + 8) : uint32(bytes, contentStart + 8);
  const [turn, mirror] = [property('irot'), property('imir')];
  return headerReading(mediaType, {
    width,
    height,
    orientation: orientationOf(turn && bytes[turn.contentStart], mirror && bytes[mirror.contentStart]),
    frames,
    hasAlpha: properties.all.some(
      (box) => box.type === 'auxC' && ascii(bytes, box.contentStart + 4, ALPHA_URN.length) === ALPHA_URN,
    ),
  });
}

function fraction(bytes: Uint8Array, at: number): number {
  const denominator = uint32(bytes, at + 4);
  return denominator === 0 ? 0 : Math.round(uint32(bytes, at) / denominator);
}

function orientationOf(turn = 0, mirror?: number): number {
  const numbers = mirror === undefined ? TURNED : TURNED_THEN_MIRRORED[mirror & 1];
  return numbers?.[turn & 3] ?? 1;
}

function invalid(reason: string): HeaderReading {
  return { kind: 'invalid', reason };
}
