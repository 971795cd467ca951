import type { ColourTransform } from '@/lib/shared/colour/colour-transform';

/** Colours that not every browser shows as they are: the file is not to be published as it is. */
export type OddColours = Readonly<{
  /** Turns the file's numbers into sRGB; null where every browser does so by itself. */
  transform: ColourTransform | null;
  /** They are brighter than a page's white. */
  isHdr: boolean;
}>;
