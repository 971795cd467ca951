import { fromAscii, fromUint32le, rebuild } from '../bytes';
import { cleanProfile } from '../icc/clean-profile';
import { cleanAnimation, cleanExtended, cleanFrame } from './clean-chunks';
import { cleanPicture, keepChunk } from './clean-picture';
import { type ReadWebp, readWebp } from './read-webp';
import { ANIMATION_FLAG, PROFILE_FLAG } from './webp-flags';

/**
 * A WebP of nothing but its pictures, how they move, and a clean colour profile: each chunk of a known type, in its
 * place, at its exact length, and announced by the flags. Pictures stay byte for byte. An orientation goes, as no browser turns a WebP
 * (`losesTurn`). The same array when nothing has to go. Throws DamagedImageError as `readWebp` does.
 */
export function stripWebp(bytes: Uint8Array): Uint8Array {
  const parts = partsOf(bytes, readWebp(bytes));
  const sizeBytes = parts.reduce((sum, part) => sum + part.length, fromAscii('WEBP').length);
  return rebuild(bytes, [fromAscii('RIFF'), fromUint32le(sizeBytes), fromAscii('WEBP'), ...parts]);
}

function partsOf(bytes: Uint8Array, webp: ReadWebp): readonly Uint8Array[] {
  const { extended, animation, still, frames } = webp;
  const pictures = still
    ? cleanPicture(bytes, still)
    : [...frames].map(([frame, picture]) => cleanFrame(bytes, frame, picture));
  if (!extended) return pictures;
  const profile = keepProfile(bytes, webp);
  const flags = (profile ? PROFILE_FLAG : 0) | (still ? 0 : ANIMATION_FLAG);
  return [
    cleanExtended(bytes, extended, flags),
    ...(profile ? [profile] : []),
    ...(animation ? [cleanAnimation(bytes, animation)] : []),
    ...pictures,
  ];
}

function keepProfile(bytes: Uint8Array, { profile }: ReadWebp): Uint8Array | null {
  const cleaned = profile ? cleanProfile(bytes.subarray(profile.contentStart, profile.contentEnd)) : null;
  return profile && cleaned ? keepChunk(bytes, profile, cleaned) : null;
}
