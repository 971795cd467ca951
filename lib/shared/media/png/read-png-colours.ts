import type { Chromaticities } from '../../colour/primaries';
import { concat, fromAscii, uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import { readZlib } from '../deflate/read-zlib';
import type { FileColours } from '../source-colours';
import { PNG_SIGNATURE, walkPng } from './walk-png';

/** Profiles of printers take two megabytes. */
const MAX_PROFILE_BYTES = 4 * 1_024 * 1_024;
/** Chunks that say what the numbers mean as colours. */
const COLOUR_CHUNKS: ReadonlySet<string> = new Set(['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM', 'mDCV', 'cLLI']);
/** One, in the units of `gAMA` and `cHRM`. */
const WHOLE = 100_000;
/** In the header's colour type. */
const COLOUR_BIT = 2;

/** The colours of a PNG, as it states them before its pixels, by the first of these that it has: code points, profile, sRGB, measures. */
export function readPngColours(bytes: Uint8Array): FileColours {
  const inputs = ((bytes[25] ?? 0) & COLOUR_BIT) === 0 ? 1 : 3;
  const chunks = new Map<string, Uint8Array>();
  for (const { type, contentStart, contentEnd } of walkPng(bytes)) {
    if (type === 'IDAT') break;
    if (COLOUR_CHUNKS.has(type)) chunks.set(type, bytes.subarray(contentStart, contentEnd));
  }
  const [coded, profile, gamma] = ['cICP', 'iCCP', 'gAMA'].map((type) => chunks.get(type));
  if (coded?.length === 4) {
    const [primaries = 2, transfer = 2, , range = 1] = coded;
    return { inputs, coded: { primaries, transfer, isNarrow: range === 0 } };
  }
  const inflated = profile && inflateProfile(profile);
  if (inflated) return { inputs, profile: inflated };
  if (chunks.has('sRGB') || !gamma || uint32(gamma, 0) === 0) return { inputs };
  return {
    inputs,
    measured: { exponent: WHOLE / uint32(gamma, 0), chromaticities: readPrimaries(chunks.get('cHRM')) },
  };
}

/** In the file white comes first. Null for what no light can be. */
function readPrimaries(content: Uint8Array | undefined): Chromaticities | null {
  if (content?.length !== 32) return null;
  const at = (index: number) => uint32(content, index * 4) / WHOLE;
  if ([1, 3, 5, 7].some((index) => at(index) <= 0)) return null;
  return [at(2), at(3), at(4), at(5), at(6), at(7), at(0), at(1)];
}

/** A PNG whose numbers are taken as they are. */
export function dropPngColours(bytes: Uint8Array): Uint8Array[] {
  const kept = [fromAscii(PNG_SIGNATURE)];
  for (const { type, start, end } of walkPng(bytes)) {
    if (!COLOUR_CHUNKS.has(type)) kept.push(bytes.subarray(start, end));
  }
  return kept;
}

/** Name, a zero, the method, and a zlib stream. */
function inflateProfile(content: Uint8Array): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  try {
    readZlib(content.subarray(content.indexOf(0) + 2), MAX_PROFILE_BYTES, (piece) =>
      pieces.push(piece.slice()),
    );
    return concat(pieces);
  } catch (error) {
    if (error instanceof DamagedImageError) return undefined;
    throw error;
  }
}
