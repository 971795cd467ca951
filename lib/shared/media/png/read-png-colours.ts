import { concat, fromAscii } from '@/lib/shared/media/bytes';
import { DamagedImageError } from '@/lib/shared/media/damaged-image-error';
import { readZlib } from '@/lib/shared/media/deflate/read-zlib';
import type { FileColours } from '@/lib/shared/media/source-colours';
import { PNG_SIGNATURE, walkPng } from './walk-png';

/** Profiles of printers take two megabytes. */
const MAX_PROFILE_BYTES = 4 * 1_024 * 1_024;
/** Chunks that say what the numbers mean as colours. */
const COLOUR_CHUNKS: ReadonlySet<string> = new Set(['cICP', 'iCCP', 'sRGB', 'gAMA', 'cHRM', 'mDCV', 'cLLI']);
/** In the header's colour type. */
const COLOUR_BIT = 2;

/** What a PNG says of its colours before its pixels. Code points count alone. */
export function readPngColours(bytes: Uint8Array): FileColours {
  let colours: FileColours = { inputs: ((bytes[25] ?? 0) & COLOUR_BIT) === 0 ? 1 : 3 };
  for (const { type, contentStart, contentEnd } of walkPng(bytes)) {
    if (type === 'IDAT') break;
    const content = bytes.subarray(contentStart, contentEnd);
    if (type === 'cICP' && content.length === 4) {
      const [primaries = 2, transfer = 2, , range = 1] = content;
      return { inputs: colours.inputs, coded: { primaries, transfer, isNarrow: range === 0 } };
    }
    if (type === 'iCCP') colours = { ...colours, profile: inflateProfile(content) };
  }
  return colours;
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
