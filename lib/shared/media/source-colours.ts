import type { CodedColours } from '@/lib/shared/colour/coded-colours';

/** What a file says of its colours; neither for one that says nothing and is sRGB. */
export type SourceColours = Readonly<{
  /** An ICC profile, as it is in the file. It counts before code points. */
  profile?: Uint8Array | undefined;
  coded?: CodedColours | undefined;
}>;

/** The same, and the numbers of a pixel without alpha: grey, red green and blue, or four inks. */
export type FileColours = SourceColours & Readonly<{ inputs: 1 | 3 | 4 }>;
