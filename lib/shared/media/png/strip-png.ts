/**
 * Writes a PNG anew from chunks that are known to be needed. A chunk that decoders would pass over (an unknown type, the wrong
 * place, a second one of its kind, a wrong checksum) is left out.
 *
 * Example, the chunks of a screenshot before and after:
 *
 *     IHDR                                IHDR
 *     iCCP with the name of a screen      iCCP with a fixed name, its profile without texts
 *     eXIf: camera, place                 eXIf: the orientation alone, where it is not upright
 *     tEXt "Author"                       -
 *     pHYs                                pHYs
 *     IDAT, IDAT, and bytes behind these  IDAT, IDAT up to the last row
 *     IEND, a ZIP archive behind it       IEND
 */
import { concat, fromUint32, rebuild, uint32 } from '../bytes';
import { orientationTiff } from '../exif/orientation';
import type { StripOptions } from '../strip-options';
import { BEFORE_PALETTE, type ChunkContext, cleanChunk } from './clean-chunk';
import { cleanProfileChunk } from './clean-profile-chunk';
import { crc32 } from './crc32';
import { pngChunk } from './png-chunk';
import { PALETTE, type PngFormat } from './read-format';
import { readOrientationChunk } from './read-orientation-chunk';
import { dataOf, type ReadPng, readPng } from './read-png';
import { PNG_SIGNATURE, type PngChunk } from './walk-png';

/** The content of one chunk, null where it goes. */
type Kept = readonly [PngChunk, Uint8Array | null];

/**
 * A PNG of nothing but its pictures and what shows them right: each chunk of a known type, in its place, once where it
 * may stand once, with the content it may have. Data ends where the last row does. Pictures, colours, density and
 * animation stay as they are; an orientation other than upright is kept in a minimal EXIF chunk, and an end that is
 * missing is there afterwards. The same array when nothing has to go. Throws DamagedImageError as `readPng` does.
 */
export function stripPng(bytes: Uint8Array, { dropsOrientation = false }: StripOptions = {}): Uint8Array {
  const png = readPng(bytes);
  const types = new Set(png.chunks.slice(0, png.pictureIndex).map(({ type }) => type));
  const context = { format: png.format, usedColours: png.usedColours, types };
  const seen = new Set<string>();
  let sequence = 0;
  const kept = png.chunks.map((chunk, index): Kept => {
    const { type } = chunk;
    if (type === 'eXIf') {
      // Behind the picture some readers heed it and others do not: there it goes, and no reader turns the picture.
      const isHeeded = !seen.has(type) && index < png.pictureIndex && !dropsOrientation;
      const orientation = isHeeded ? readOrientationChunk(bytes, chunk) : undefined;
      if (orientation !== undefined) seen.add(type);
      return [chunk, (orientation ?? 1) === 1 ? null : orientationTiff(orientation ?? 1)];
    }
    if (index > 0 && index < png.pictureIndex && !isMoving(type)) {
      const isPlaced = !seen.has(type) && isInPlace(type, { seen, format: png.format });
      const content = isPlaced ? keepAncillary(bytes, chunk, context) : null;
      seen.add(type);
      return [chunk, content];
    }
    // The animation begins with the first of its chunks; others are not looked at.
    const isAgain = type === 'acTL' && seen.has(type);
    seen.add(type);
    const content = isAgain ? null : keepPicture(bytes, chunk, png);
    if (content === null || (type !== 'fcTL' && type !== 'fdAT')) return [chunk, content];
    const number = sequence;
    sequence += 1;
    return [chunk, withSequence(content, number)];
  });
  return rebuild(bytes, [
    bytes.subarray(0, PNG_SIGNATURE.length),
    ...kept.flatMap(([chunk, content]) => (content === null ? [] : [chunkOf(bytes, chunk, content)])),
    pngChunk('IEND'),
  ]);
}

/** Colours stand before the palette, transparency of its colours behind it. */
function isInPlace(
  type: string,
  { seen, format }: Readonly<{ seen: ReadonlySet<string>; format: PngFormat }>,
): boolean {
  if (BEFORE_PALETTE.has(type)) return !seen.has('PLTE');
  return !(type === 'tRNS' && format.colourType === PALETTE) || seen.has('PLTE');
}

function isMoving(type: string): boolean {
  return type === 'acTL' || type === 'fcTL';
}

/** The chunk itself where its content stays as it is. */
function chunkOf(
  bytes: Uint8Array,
  { type, start, contentStart, contentEnd, end }: PngChunk,
  content: Uint8Array,
) {
  const isSame = content.byteOffset === bytes.byteOffset + contentStart && content.buffer === bytes.buffer;
  const isWhole = isSame && content.length === contentEnd - contentStart;
  // Data that was read to its own checksum is right, whatever its chunk says.
  const isSound =
    type !== 'IDAT' || crc32(bytes.subarray(start + 4, contentEnd)) === uint32(bytes, contentEnd);
  return isWhole && isSound ? bytes.subarray(start, end) : pngChunk(type, content);
}

/** A chunk that fails its CRC is passed over by decoders. */
function keepAncillary(
  bytes: Uint8Array,
  { type, start, contentStart, contentEnd }: PngChunk,
  context: ChunkContext,
) {
  if (crc32(bytes.subarray(start + 4, contentEnd)) !== uint32(bytes, contentEnd)) return null;
  const content = bytes.subarray(contentStart, contentEnd);
  return type === 'iCCP' ? cleanProfileChunk(content) : cleanChunk(type, content, context);
}

function keepPicture(
  bytes: Uint8Array,
  chunk: PngChunk,
  { isAnimated, dataBytes }: ReadPng,
): Uint8Array | null {
  const content = bytes.subarray(chunk.contentStart, chunk.contentEnd);
  switch (chunk.type) {
    case 'IHDR':
      return content;
    case 'acTL':
    case 'fcTL':
      return isAnimated ? content : null;
    case 'IDAT':
    case 'fdAT': {
      const data = dataBytes.get(chunk) ?? 0;
      return data === 0 ? null : content.subarray(0, content.length - dataOf(bytes, chunk).length + data);
    }
    default:
      return null;
  }
}

/** Sequence numbers have no gap, also where a chunk has gone. */
function withSequence(content: Uint8Array, sequence: number): Uint8Array {
  return uint32(content, 0) === sequence ? content : concat([fromUint32(sequence), content.subarray(4)]);
}
