import { concat, isSameBytes } from '../bytes';
import { cleanProfile } from '../icc/clean-profile';
import type { MetadataKind } from '../metadata-kind';
import { cleanAnimation, cleanExtended, cleanFrame } from './clean-chunks';
import { cleanPicture } from './clean-picture';
import { type ReadWebp, readWebp } from './read-webp';
import { type RiffChunk, riffEnd } from './walk-webp';
import { ANIMATION_FLAG, PROFILE_FLAG } from './webp-flags';

/** The order of a clean file; only frames may be repeated. */
const ORDER = ['VP8X', 'ICCP', 'ANIM', 'ANMF', 'ALPH', 'VP8 ', 'VP8L'];

/** Finds everything in a WebP besides the picture. Throws DamagedImageError for a file that ends too early. */
export function findWebpMetadata(bytes: Uint8Array): MetadataKind[] {
  const webp = readWebp(bytes);
  const { chunks } = webp;
  const found: MetadataKind[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const kind = kindOf(bytes, chunk, webp);
    const before = chunks[index - 1]?.type ?? '';
    const isRepeated = before === chunk.type && before !== 'ANMF';
    const isInPlace = ORDER.indexOf(before) <= ORDER.indexOf(chunk.type) && !isRepeated;
    const isPadded =
      (chunk.end - chunk.start) % 2 === 0 &&
      (chunk.end === chunk.contentEnd || bytes[chunk.contentEnd] === 0);
    if (kind !== null) found.push(kind);
    else if (!isInPlace || !isPadded) found.push('other');
  }
  // Too few bytes for a chunk of their own, behind the last one.
  if ((chunks.at(-1)?.end ?? 0) < riffEnd(bytes)) found.push('other');
  if (riffEnd(bytes) < bytes.length) found.push('trailing');
  return found;
}

/** Null for what says nothing but how the picture looks. */
function kindOf(bytes: Uint8Array, chunk: RiffChunk, webp: ReadWebp): MetadataKind | null {
  const content = bytes.subarray(chunk.contentStart, chunk.contentEnd);
  const otherUnless = (isClean: boolean) => (isClean ? null : 'other');
  const isSame = (...cleaned: Uint8Array[]) =>
    isSameBytes(concat(cleaned), bytes.subarray(chunk.start, chunk.end));
  const { still, frames, profile, animation } = webp;
  switch (chunk.type) {
    case 'EXIF':
      return 'exif';
    case 'XMP ':
      return 'xmp';
    case 'VP8X':
      return otherUnless(chunk === webp.extended && isSame(cleanExtended(bytes, chunk, flagsOf(webp))));
    case 'ICCP':
      return otherUnless(chunk === profile && cleanProfile(content) === content);
    case 'ANIM':
      return otherUnless(chunk === animation && isSame(cleanAnimation(bytes, chunk)));
    case 'ANMF': {
      const picture = frames.get(chunk);
      return otherUnless(picture !== undefined && isSame(cleanFrame(bytes, chunk, picture)));
    }
    case 'ALPH':
    case 'VP8 ':
    case 'VP8L': {
      if (!still || (chunk !== still.image && chunk !== still.alpha)) return 'other';
      return otherUnless(cleanPicture(bytes, still).some((part) => isSame(part)));
    }
    default:
      return 'other';
  }
}

function flagsOf({ profile, still }: ReadWebp): number {
  return (profile ? PROFILE_FLAG : 0) | (still ? 0 : ANIMATION_FLAG);
}
