import type { CodedColours } from '../colour/coded-colours';
import type { Chromaticities } from '../colour/primaries';

/** Colours by measured numbers. */
export type MeasuredColours = Readonly<{
  /** Light is the number to this power. */
  exponent: number;
  /** The places of red, green, blue and white, x and y each; null for sRGB's. */
  chromaticities: Chromaticities | null;
}>;

/** The colours a file states; nothing for one that is silent and is sRGB. */
export type SourceColours = Readonly<{
  /** An ICC profile, as it is in the file. It counts before code points. */
  profile?: Uint8Array | undefined;
  coded?: CodedColours | undefined;
  /** Counts where there is neither of the others. */
  measured?: MeasuredColours | undefined;
}>;

/** The same, and the numbers of a pixel without alpha: grey, red green and blue, or four inks. */
export type FileColours = SourceColours & Readonly<{ inputs: 1 | 3 | 4 }>;
