import { hasAscii, uint16 } from '../bytes';
import type { SourceColours } from '../source-colours';
import { readHeif } from './read-heif';
import type { Box } from './walk-boxes';

/**
 * Colours of the picture that is shown, how many bits a channel has, whether there is but one of them, and whether they are multiplied by
 * the alpha already.
 */
export type HeifColours = SourceColours & Readonly<{ bits: number; isGrey: boolean; isMultiplied?: true }>;

/** A picture may be made of tiles of which each is cut from another. */
const MAX_DEPTH = 4;

/**
 * The colours of a HEIF file (AVIF, HEIC), as it states them: of the picture itself or, where that says nothing, of the pictures it
 * is made of. Throws DamagedImageError for a file that is not whole.
 */
export function readHeifColours(bytes: Uint8Array): HeifColours {
  const { primary, properties, references } = readHeif(bytes);
  const boxes: Box[] = [];
  const ids: number[] = [];
  let id = primary ?? undefined;
  for (let depth = 0; id !== undefined && depth < MAX_DEPTH; depth += 1) {
    ids.push(id);
    boxes.push(...(properties.ofItem.get(id) ?? []).map(({ box }) => box));
    id = references.dimg.get(id)?.[0];
  }
  const colours = boxes.filter(({ type }) => type === 'colr');
  const profile = colours.find(({ contentStart }) =>
    ['prof', 'rICC'].some((kind) => hasAscii(bytes, contentStart, kind)),
  );
  const coded = colours.find(({ contentStart }) => hasAscii(bytes, contentStart, 'nclx'));
  return {
    profile: profile && bytes.subarray(profile.contentStart + 4, profile.end),
    coded: coded && {
      primaries: uint16(bytes, coded.contentStart + 4),
      transfer: uint16(bytes, coded.contentStart + 6),
    },
    bits: Math.max(8, ...boxes.map((box) => bitsOf(bytes, box))),
    isGrey: boxes.some((box) => isGrey(bytes, box)),
    ...(ids.some((each) => references.prem.has(each)) ? { isMultiplied: true } : {}),
  };
}

/** The depth of a channel, by the list of depths or by the decoder's configuration (ISO/IEC 14496-15 section 8.3.3.1.2); 0 where it tells none. */
function bitsOf(bytes: Uint8Array, { type, contentStart }: Box): number {
  if (type === 'pixi' && (bytes[contentStart + 4] ?? 0) > 0) return bytes[contentStart + 5] ?? 0;
  if (type === 'hvcC') return ((bytes[contentStart + 17] ?? 0) & 7) + 8;
  return 0;
}

/** One channel, or no difference of colours (`chroma_format_idc`). */
function isGrey(bytes: Uint8Array, { type, contentStart }: Box): boolean {
  if (type === 'pixi') return bytes[contentStart + 4] === 1;
  return type === 'hvcC' && ((bytes[contentStart + 16] ?? 0) & 3) === 0;
}
