import type { CodedColours } from '../../colour/coded-colours';
import { hasAscii, uint16 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import type { SourceColours } from '../source-colours';
import { MAX_UNITS, OBU, readObus } from './av1/read-obus';
import { readSequenceHeader } from './av1/read-sequence-header';
import { createAllowance } from './create-allowance';
import { type HeifFile, readHeif } from './read-heif';
import type { Box } from './walk-boxes';

/**
 * Colours of the picture that is shown, how many bits a channel has, whether there is but one of them, and whether they are multiplied by
 * the alpha already.
 */
export type HeifColours = SourceColours & Readonly<{ bits: number; isGrey: boolean; isMultiplied?: true }>;

/** The bit of `nclx` that says that numbers use all of their range. */
const FULL_RANGE = 0x80;

/** A picture may be made of tiles of which each is cut from another. */
const MAX_DEPTH = 4;

/**
 * The colours of a HEIF file (AVIF, HEIC), as it states them: of the picture itself or, where that says nothing, of the pictures it
 * is made of. Throws DamagedImageError for a file that is not whole.
 */
export function readHeifColours(bytes: Uint8Array): HeifColours {
  const file = readHeif(bytes);
  const { primary, properties, references } = file;
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
  const grey = boxes.some((box) => isGrey(bytes, box));
  return {
    profile: profile && bytes.subarray(profile.contentStart + 4, profile.end),
    coded: coded
      ? {
          primaries: uint16(bytes, coded.contentStart + 4),
          transfer: uint16(bytes, coded.contentStart + 6),
          // The decoder spreads colours, and hands grey on as it is (libheif 1.23).
          ...(grey && (bytes[coded.contentStart + 10] ?? FULL_RANGE) < FULL_RANGE ? { isNarrow: true } : {}),
        }
      : colours.length === 0
        ? readStreamColours(file, ids.at(-1))
        : undefined,
    bits: Math.max(8, ...boxes.map((box) => bitsOf(bytes, box))),
    isGrey: grey,
    ...(ids.some((each) => references.prem.has(each)) ? { isMultiplied: true } : {}),
  };
}

/** The colours that the data of AV1 states, which browsers heed where the file is silent; undefined for none. */
function readStreamColours({ items, dataOf }: HeifFile, id: number | undefined): CodedColours | undefined {
  const item = id === undefined ? undefined : items.get(id);
  if (item?.type !== 'av01' || item.ranges === null) return undefined;
  try {
    const data = dataOf(item.ranges);
    for (const { type, contentStart, end } of readObus(data, createAllowance(MAX_UNITS, 'units'))) {
      if (type === OBU.SEQUENCE_HEADER)
        return readSequenceHeader(data.subarray(contentStart, end)).colours ?? undefined;
    }
  } catch (error) {
    // It is refused for that elsewhere.
    if (!(error instanceof DamagedImageError)) throw error;
  }
  return undefined;
}

/** The depth of a channel, by the list of depths or by the decoder's configuration (ISO/IEC 14496-15 section 8.3.3.1.2); 0 where it tells none. */
function bitsOf(bytes: Uint8Array, { type, contentStart }: Box): number {
  if (type === 'pixi' && (bytes[contentStart + 4] ?? 0) > 0) return bytes[contentStart + 5] ?? 0;
  if (type === 'hvcC') return ((bytes[contentStart + 17] ?? 0) & 7) + 8;
  return 0;
}

/** One channel, or no difference of colours (`chroma_format_idc`, of AV1 `monochrome`). */
function isGrey(bytes: Uint8Array, { type, contentStart }: Box): boolean {
  if (type === 'pixi') return bytes[contentStart + 4] === 1;
  if (type === 'av1C') return ((bytes[contentStart + 2] ?? 0) & 0x10) !== 0;
  return type === 'hvcC' && ((bytes[contentStart + 16] ?? 0) & 3) === 0;
}
