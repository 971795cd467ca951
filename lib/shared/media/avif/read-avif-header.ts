import { ascii, uint16, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { type HeaderReading, headerReading } from '../image-header';
import { metaChildren } from './read-items';
import { type Box, findBox, readBox, readBoxes } from './walk-boxes';

const ALPHA_URN = 'urn:mpeg:mpegB:cicp:systems:auxiliary:alpha';
const MAX_BOXES = 64;

/** Dimensions, turn, transparency and frames of an AVIF, from its `meta` box and, for sequences, `moov`. */
export function readAvifHeader(bytes: Uint8Array): HeaderReading {
  try {
    return readTopLevel(bytes);
  } catch (error) {
    if (error instanceof DamagedImageError) return { kind: 'invalid', reason: error.message };
    throw error;
  }
}

function readTopLevel(bytes: Uint8Array): HeaderReading {
  const isSequence = ascii(bytes, 8, 4) === 'avis';
  let meta: Box | undefined;
  let frames: number | undefined;
  let at = 0;
  for (let count = 0; count < MAX_BOXES; count += 1) {
    if (meta && (!isSequence || frames !== undefined)) return readMeta(bytes, meta, frames ?? 1);
    if (at + 16 > bytes.length) return { kind: 'more', needBytes: at + 16 };
    const box = readBox(bytes, at, Number.POSITIVE_INFINITY);
    if (box.type === 'meta' || box.type === 'moov') {
      if (box.end > bytes.length) return { kind: 'more', needBytes: box.end };
      if (box.type === 'meta') meta = box;
      else frames = countFrames(bytes, box);
    }
    at = box.end;
  }
  return { kind: 'invalid', reason: 'The AVIF has no picture.' };
}

function readMeta(bytes: Uint8Array, meta: Box, frames: number): HeaderReading {
  const children = metaChildren(bytes, meta);
  const pitm = findBox(children, 'pitm');
  const iprp = findBox(children, 'iprp');
  if (!pitm || !iprp) return { kind: 'invalid', reason: 'The AVIF has no primary picture.' };
  const isWide = (bytes[pitm.contentStart] ?? 0) > 0;
  const primary = isWide ? uint32(bytes, pitm.contentStart + 4) : uint16(bytes, pitm.contentStart + 4);
  const boxes = readBoxes(bytes, iprp.contentStart, iprp.end);
  const ipco = findBox(boxes, 'ipco');
  const ipma = findBox(boxes, 'ipma');
  if (!ipco || !ipma) return { kind: 'invalid', reason: 'The AVIF does not describe its picture.' };
  const properties = readBoxes(bytes, ipco.contentStart, ipco.end);
  const own = readAssociations(bytes, ipma, primary).map((index) => properties[index - 1]);
  const size = own.find((property) => property?.type === 'ispe');
  const turn = own.find((property) => property?.type === 'irot');
  if (!size) return { kind: 'invalid', reason: 'The AVIF does not tell its size.' };
  // A quarter turn either way swaps the sides, as EXIF's orientation 6 does.
  const isOnSide = turn !== undefined && (bytes[turn.contentStart] ?? 0) % 2 === 1;
  const width = uint32(bytes, size.contentStart + 4);
  const height = uint32(bytes, size.contentStart + 8);
  return headerReading('image/avif', {
    width: isOnSide ? height : width,
    height: isOnSide ? width : height,
    frames,
    hasAlpha: properties.some(
      ({ type, contentStart }) =>
        type === 'auxC' && ascii(bytes, contentStart + 4, ALPHA_URN.length) === ALPHA_URN,
    ),
  });
}

/** Indices, from 1, of the properties of an item. */
function readAssociations(bytes: Uint8Array, ipma: Box, item: number): number[] {
  const version = bytes[ipma.contentStart] ?? 0;
  const isWide = ((bytes[ipma.contentStart + 3] ?? 0) & 1) === 1;
  const entries = uint32(bytes, ipma.contentStart + 4);
  let at = ipma.contentStart + 8;
  for (let entry = 0; entry < entries && at < ipma.end; entry += 1) {
    const id = version < 1 ? uint16(bytes, at) : uint32(bytes, at);
    at += version < 1 ? 2 : 4;
    const count = bytes[at] ?? 0;
    at += 1;
    if (id === item) {
      // The highest bit tells whether the property is essential.
      return Array.from({ length: count }, (_, index) =>
        isWide ? uint16(bytes, at + index * 2) & 0x7fff : (bytes[at + index] ?? 0) & 0x7f,
      );
    }
    at += count * (isWide ? 2 : 1);
  }
  return [];
}

/** The most samples a track has, by its `stsz`: one a frame. */
function countFrames(bytes: Uint8Array, moov: Box): number {
  let frames = 1;
  for (const trak of readBoxes(bytes, moov.contentStart, moov.end).filter(({ type }) => type === 'trak')) {
    let inside: Box | undefined = trak;
    for (const type of ['mdia', 'minf', 'stbl', 'stsz']) {
      inside = inside && findBox(readBoxes(bytes, inside.contentStart, inside.end), type);
    }
    if (inside) frames = Math.max(frames, uint32(bytes, inside.contentStart + 8));
  }
  return frames;
}
