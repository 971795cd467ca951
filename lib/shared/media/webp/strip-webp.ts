import { fromAscii, fromUint32le, rebuild } from '../bytes';
import { isOrientationOnly, orientationTiff, readOrientation } from '../exif/orientation';
import { cleanProfile } from '../icc/clean-profile';
import type { StripOptions } from '../strip-options';
import { cleanAnimation, cleanExtended, cleanFrame } from './clean-chunks';
import { cleanPicture, keepChunk } from './clean-picture';
import { type ReadWebp, readWebp } from './read-webp';
import { riffChunk } from './riff-chunk';
import { ANIMATION_FLAG, EXIF_FLAG, PROFILE_FLAG } from './webp-flags';

/**
 * A WebP of nothing but its pictures, how they move, and a clean colour profile: each chunk of a known type, in its
 * place, at its exact length, and announced by the flags. Pictures stay byte for byte; an orientation other than upright
 * is kept in a minimal EXIF chunk. The same array when nothing has to go. Throws DamagedImageError as `readWebp` does.
 */
export function stripWebp(bytes: Uint8Array, { dropsOrientation = false }: StripOptions = {}): Uint8Array {
  const webp = readWebp(bytes);
  const exif = dropsOrientation ? null : keepOrientation(bytes, webp);
  const parts = partsOf(bytes, webp, exif);
  const sizeBytes = parts.reduce((sum, part) => sum + part.length, fromAscii('WEBP').length);
  return rebuild(bytes, [fromAscii('RIFF'), fromUint32le(sizeBytes), fromAscii('WEBP'), ...parts]);
}

function partsOf(bytes: Uint8Array, webp: ReadWebp, exif: Uint8Array | null): readonly Uint8Array[] {
  const { extended, animation, still, frames } = webp;
  const pictures = still
    ? cleanPicture(bytes, still)
    : [...frames].map(([frame, picture]) => cleanFrame(bytes, frame, picture));
  if (!extended) return pictures;
  const profile = keepProfile(bytes, webp);
  const flags = (profile ? PROFILE_FLAG : 0) | (exif ? EXIF_FLAG : 0) | (still ? 0 : ANIMATION_FLAG);
  return [
    cleanExtended(bytes, extended, flags),
    ...(profile ? [profile] : []),
    ...(animation ? [cleanAnimation(bytes, animation)] : []),
    ...pictures,
    ...(exif ? [exif] : []),
  ];
}

function keepProfile(bytes: Uint8Array, { profile }: ReadWebp): Uint8Array | null {
  const cleaned = profile ? cleanProfile(bytes.subarray(profile.contentStart, profile.contentEnd)) : null;
  return profile && cleaned ? keepChunk(bytes, profile, cleaned) : null;
}

function keepOrientation(bytes: Uint8Array, { exif }: ReadWebp): Uint8Array | null {
  if (!exif) return null;
  const block = bytes.subarray(exif.contentStart, exif.contentEnd);
  const orientation = readOrientation(block);
  if (orientation === 1) return null;
  return isOrientationOnly(block)
    ? keepChunk(bytes, exif, block)
    : riffChunk('EXIF', orientationTiff(orientation));
}
