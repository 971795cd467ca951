import { hasAscii, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { type HeaderReading, headerReading, tooComplexReading } from '../image-header';
import { TooComplexError } from '../too-complex-error';
import { findAvifForm, listChanges } from './find-avif-form';
import { type HeifBrands, isAlpha, isSequence, readBrands, readPrimary } from './read-heif';
import { readProperties } from './read-properties';
import { type Box, type BoxReader, createBoxReader, findBox, readBox } from './walk-boxes';

/** The two types that share this container. */
export type HeifType = 'image/avif' | 'image/heic';

/** Brands of sequences of HEVC, and of any. */
const HEIC_SEQUENCES = ['hevc', 'hevx', 'hevm', 'hevs', 'msf1'];

/** More boxes than any file has before its picture is described. */
const MAX_BOXES = 64;

/** In EXIF's numbers: quarter turns against the clock, then upside down (`imir` 0) or left to right (1). */
const TURNED = [1, 8, 3, 6];
const TURNED_THEN_MIRRORED = [
  [4, 5, 2, 7],
  [2, 7, 4, 5],
];

/**
 * Dimensions, turn and transparency of a HEIF file (AVIF, HEIC), from its `meta` box. For a picture that is cropped by its
 * container (`clap`) the size after cropping, as readers show it. A sequence is named as unsupported: no decoder that is kept
 * reads one outside of browsers, so nothing could be proved of its frames. So is a HEIC that has frames and no still.
 */
export function readHeifHeader(bytes: Uint8Array, type: HeifType): HeaderReading {
  try {
    return readTopLevel(bytes, type);
  } catch (error) {
    if (error instanceof TooComplexError) return tooComplexReading('The file');
    if (error instanceof DamagedImageError) return { kind: 'invalid', reason: error.message };
    throw error;
  }
}

function readTopLevel(bytes: Uint8Array, type: HeifType): HeaderReading {
  if (bytes.length >= 8 && !hasAscii(bytes, 4, 'ftyp')) return invalid('The file does not begin as one.');
  const read = createBoxReader(bytes);
  let at = 0;
  let brands: HeifBrands | undefined;
  for (let count = 0; ; count += 1) {
    if (count >= MAX_BOXES) return tooComplexReading('The file');
    if (at + 16 > bytes.length) return { kind: 'more', needBytes: at + 16 };
    const box = readBox(bytes, at, Number.POSITIVE_INFINITY);
    // A box without a size continues to the end of the file: nothing follows it.
    if (!Number.isFinite(box.end)) break;
    if (box.type === 'ftyp' || box.type === 'meta') {
      if (box.end > bytes.length) return { kind: 'more', needBytes: box.end };
      if (box.type === 'meta') return readMeta(bytes, box, { type, read, brands });
      brands = readBrands(bytes, box);
      if (type === 'image/avif' && isSequence(brands)) return animated('AVIF image');
    }
    at = box.end;
  }
  return type === 'image/heic' && isHeicSequence(brands)
    ? animated('HEIC photo')
    : invalid('The file has no picture.');
}

function readMeta(
  bytes: Uint8Array,
  meta: Box,
  {
    type: mediaType,
    read,
    brands,
  }: Readonly<{ type: HeifType; read: BoxReader; brands: HeifBrands | undefined }>,
): HeaderReading {
  const boxes = read(meta.contentStart + 4, meta.end);
  const pitm = findBox(boxes, 'pitm');
  if (!pitm && mediaType === 'image/heic' && isHeicSequence(brands)) return animated('HEIC photo');
  if (!pitm) return invalid('The file does not describe its picture.');
  const properties = readProperties(bytes, boxes, read);
  const ofPrimary = properties.ofItem.get(readPrimary(bytes, pitm)) ?? [];
  const property = (type: string) => ofPrimary.find(({ box }) => box.type === type)?.box;
  const size = property('clap') ?? property('ispe');
  if (!size) return invalid('The file does not tell its size.');
  const { contentStart, type } = size;
  // A crop gives fractions, numerator and denominator each; a size has version and flags first.
  const width = type === 'clap' ? fraction(bytes, contentStart) : uint32(bytes, contentStart + 4);
  const height = type === 'clap' ? fraction(bytes, contentStart + 8) : uint32(bytes, contentStart + 8);
  const [turn, mirror] = [property('irot'), property('imir')];
  const form = mediaType === 'image/avif' ? findAvifForm(bytes, ofPrimary) : null;
  if (form !== null) return unsupported(form);
  const changes = listChanges(ofPrimary);
  // Our decoder of HEIC makes them in the order of the file: a crop behind a turn is one of what is seen.
  const isTurnedFirst =
    changes.includes(0) && changes.indexOf(1) >= 0 && changes.indexOf(1) < changes.indexOf(0);
  const isSwapped = isTurnedFirst && ((bytes[turn?.contentStart ?? 0] ?? 0) & 1) === 1;
  return headerReading(mediaType, {
    width: isSwapped ? height : width,
    height: isSwapped ? width : height,
    orientation: orientationOf(turn && bytes[turn.contentStart], mirror && bytes[mirror.contentStart]),
    hasAlpha: properties.all.some((box) => isAlpha(bytes, box)),
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

/** Whether it is one of frames first of all. */
function isHeicSequence(brands: HeifBrands | undefined): boolean {
  return brands !== undefined && HEIC_SEQUENCES.includes(brands.majorBrand);
}

function animated(name: string): HeaderReading {
  return { kind: 'invalid', reason: 'It is a sequence.', unsupported: `animated ${name}` };
}

function unsupported(name: string): HeaderReading {
  return { kind: 'invalid', reason: 'Readers differ in what they show of it.', unsupported: name };
}

function invalid(reason: string): HeaderReading {
  return { kind: 'invalid', reason };
}
