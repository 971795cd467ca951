import { concat, fromAscii, fromUint32, fromUint32le, hasAscii, isSameBytes } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { adler32 } from '../deflate/adler32';
import { readZlib } from '../deflate/read-zlib';
import { cleanProfile } from '../icc/clean-profile';

/** Every profile has the same name, and the only method of compression. */
const BEGINNING = 'icc\0\0';
const MAX_NAME_BYTES = 79;
/** Profiles of printers take two megabytes. */
const MAX_PROFILE_BYTES = 4 * 1_024 * 1_024;
const MAX_STORED_BYTES = 65_535;

/**
 * The content of an `iCCP` chunk with a clean profile and a name that says nothing; the same array where it has that.
 * Null for a profile that cannot be read or used, which decoders pass over too.
 */
export function cleanProfileChunk(content: Uint8Array): Uint8Array | null {
  const nameEnd = content.indexOf(0);
  if (nameEnd < 1 || nameEnd > MAX_NAME_BYTES || content[nameEnd + 1] !== 0) return null;
  const stream = content.subarray(nameEnd + 2);
  const inflated = inflateProfile(stream);
  const profile = inflated && cleanProfile(inflated.profile);
  if (!inflated || !profile) return null;
  if (!isSameBytes(profile, inflated.profile)) return concat([fromAscii(BEGINNING), storeZlib(profile)]);
  const isClean = inflated.end === stream.length && hasAscii(content, 0, BEGINNING);
  return isClean ? content : concat([fromAscii(BEGINNING), stream.subarray(0, inflated.end)]);
}

function inflateProfile(stream: Uint8Array): { profile: Uint8Array; end: number } | null {
  const pieces: Uint8Array[] = [];
  try {
    const end = readZlib(stream, MAX_PROFILE_BYTES, (piece) => pieces.push(piece.slice()));
    return { profile: concat(pieces), end };
  } catch (error) {
    if (error instanceof DamagedImageError) return null;
    throw error;
  }
}

/** A zlib stream that is not compressed. Profiles of screens are a few hundred bytes. */
function storeZlib(data: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < data.length; at += MAX_STORED_BYTES) {
    const block = data.subarray(at, at + MAX_STORED_BYTES);
    const isLast = at + block.length === data.length;
    const size = fromUint32le(block.length).subarray(0, 2);
    blocks.push(
      Uint8Array.of(isLast ? 1 : 0),
      size,
      size.map((value) => value ^ 0xff),
      block,
    );
  }
  return concat([Uint8Array.of(0x78, 0x01), ...blocks, fromUint32(adler32(data))]);
}
