import { hasAscii, uint32 } from '../bytes';
import { isOrientationOnly } from '../exif/orientation';
import type { MetadataKind } from '../metadata-kind';
import { type ChunkContext, cleanChunk } from './clean-chunk';
import { cleanProfileChunk } from './clean-profile-chunk';
import { crc32 } from './crc32';
import { PALETTE } from './read-format';
import { dataOf, type ReadPng, readPng } from './read-png';
import type { PngChunk } from './walk-png';

/** Where a chunk may stand: its rank is never lower than that of one before it. Those that are not here stand anywhere. */
const RANKS: ReadonlyMap<string, number> = new Map([
  ['IHDR', 0],
  ...['sRGB', 'gAMA', 'cHRM', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'iCCP'].map((type) => [type, 1] as const),
  ['PLTE', 2],
  ['IDAT', 4],
  ['fdAT', 5],
  ['IEND', 6],
]);
const BEFORE_PICTURE = new Set(['tRNS', 'pHYs', 'acTL']);
const REPEATED = new Set(['IDAT', 'fcTL', 'fdAT']);

/** Finds everything in a PNG besides the picture. Throws DamagedImageError for a file that is damaged or ends too early. */
export function findPngMetadata(bytes: Uint8Array): MetadataKind[] {
  const png = readPng(bytes);
  const { chunks, end, pictureIndex, format, usedColours } = png;
  const types = new Set(chunks.slice(0, pictureIndex).map(({ type }) => type));
  const context = { format, usedColours, types };
  const seen = new Set<string>();
  const found: MetadataKind[] = [];
  let rank = 0;
  for (const [index, chunk] of chunks.entries()) {
    const { type } = chunk;
    const kind = kindOf(bytes, chunk, { png, context });
    if (kind !== null) found.push(kind);
    const isTooOften = seen.has(type) && !REPEATED.has(type);
    const isLate = index > pictureIndex && BEFORE_PICTURE.has(type);
    const isEarly = type === 'tRNS' && format.colourType === PALETTE && !seen.has('PLTE');
    const own = RANKS.get(type) ?? rank;
    if (kind === null && (isTooOften || isLate || isEarly || own < rank)) found.push('other');
    rank = Math.max(rank, own);
    seen.add(type);
  }
  if (!seen.has('IEND')) found.push('other');
  if (end < bytes.length) found.push('trailing');
  return found;
}

/** Null for what says nothing but how the picture looks. */
function kindOf(
  bytes: Uint8Array,
  chunk: PngChunk,
  { png, context }: Readonly<{ png: ReadPng; context: ChunkContext }>,
): MetadataKind | null {
  const { type, start, contentStart, contentEnd } = chunk;
  const content = bytes.subarray(contentStart, contentEnd);
  const isSound = crc32(bytes.subarray(start + 4, contentEnd)) === uint32(bytes, contentEnd);
  const otherUnless = (isClean: boolean) => (isClean && isSound ? null : 'other');
  switch (type) {
    case 'IHDR':
      return null;
    case 'IEND':
      return otherUnless(content.length === 0);
    case 'IDAT':
    case 'fdAT': {
      const data = dataOf(bytes, chunk).length;
      return otherUnless(data > 0 && png.dataBytes.get(chunk) === data);
    }
    case 'acTL':
    case 'fcTL':
      return otherUnless(png.isAnimated);
    case 'eXIf':
      return isOrientationOnly(content) && isSound ? null : 'exif';
    case 'iTXt':
      return hasAscii(bytes, contentStart, 'XML:com.adobe.xmp\0') ? 'xmp' : 'comment';
    case 'tEXt':
    case 'zTXt':
      return 'comment';
    case 'iCCP':
      return otherUnless(cleanProfileChunk(content) === content);
    default:
      return otherUnless(cleanChunk(type, content, context) === content);
  }
}
