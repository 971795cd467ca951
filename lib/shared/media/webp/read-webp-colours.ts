import { fromAscii, fromUint32le } from '../bytes';
import type { FileColours } from '../source-colours';
import { readChunks } from './read-chunks';
import { PROFILE_FLAG } from './webp-flags';

const PROFILE = 'ICCP';
/** Behind the name and the size of the first chunk. */
const FLAGS_AT = 8;

/** The colours of a WebP, as it states them. Throws DamagedImageError for a file that ends too early. */
export function readWebpColours(bytes: Uint8Array): FileColours {
  const chunk = readChunks(bytes).find(({ type }) => type === PROFILE);
  return { inputs: 3, profile: chunk && bytes.subarray(chunk.contentStart, chunk.contentEnd) };
}

/** A WebP without its profile. */
export function dropWebpColours(bytes: Uint8Array): Uint8Array[] {
  const kept = readChunks(bytes)
    .filter(({ type }) => type !== PROFILE)
    .map(({ type, start, end }) => {
      const chunk = bytes.slice(start, end);
      if (type === 'VP8X') chunk[FLAGS_AT] = (chunk[FLAGS_AT] ?? 0) & ~PROFILE_FLAG;
      return chunk;
    });
  const sizeBytes = kept.reduce((sum, { length }) => sum + length, 4);
  return [fromAscii('RIFF'), fromUint32le(sizeBytes), fromAscii('WEBP'), ...kept];
}
