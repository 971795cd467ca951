import { uint32 } from '../bytes';
import { DamagedImageError } from '../damaged-image-error';
import type { PngChunk } from './walk-png';

/** The fields of a PNG's header. */
export type PngFormat = Readonly<{
  width: number;
  height: number;
  /** Bits of a sample. */
  depth: number;
  colourType: ColourType;
  isInterlaced: boolean;
}>;

export type ColourType = keyof typeof DEPTHS;

export const GREY = 0;
export const COLOUR = 2;
export const PALETTE = 3;

/** Colour types with the depths each may have (https://www.w3.org/TR/png-3/#table111). */
const DEPTHS = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
} as const satisfies Record<number, readonly number[]>;

const SAMPLES: Readonly<Record<ColourType, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Reads the header chunk. Throws DamagedImageError for a header the standard does not allow. */
export function readFormat(bytes: Uint8Array, { contentStart, contentEnd }: PngChunk): PngFormat {
  const header = bytes.subarray(contentStart, contentEnd);
  const [depth = 0, colourType = -1, compression, filter, interlace = 2] = header.subarray(8);
  const width = uint32(header, 0);
  const height = uint32(header, 4);
  const isSized = header.length === 13 && width > 0 && height > 0;
  if (!isSized || compression !== 0 || filter !== 0 || interlace > 1 || !isColourType(colourType)) {
    throw new DamagedImageError('The header of the PNG is damaged.');
  }
  const depths: readonly number[] = DEPTHS[colourType];
  if (!depths.includes(depth))
    throw new DamagedImageError('The PNG has a depth that its colours cannot have.');
  return { width, height, depth, colourType, isInterlaced: interlace === 1 };
}

function isColourType(value: number): value is ColourType {
  return Object.hasOwn(DEPTHS, value);
}

/** Bits of a pixel. */
export function pixelBits({ depth, colourType }: PngFormat): number {
  return depth * SAMPLES[colourType];
}
