import { type CodedColours, HLG, isHdr, isLikeSrgb } from './coded-colours';
import type { ColourTransform } from './colour-transform';
import { createHdrTransform } from './create-hdr-transform';
import { createShaper } from './create-shaper';
import type { Curve } from './parse-curve';
import { primariesToSrgb } from './primaries';
import { decodeSrgb } from './srgb-curve';

/** Curves besides sRGB's (ITU-T H.273 table 3). */
const CURVES: ReadonlyMap<number, Curve> = new Map<number, Curve>([
  [4, (value) => value ** 2.2],
  [5, (value) => value ** 2.8],
  [8, (value) => value],
  [17, (value) => (value ** 2.6 * 52.37) / 48],
]);

/** Colours by code points; null for numbers that stand for nothing known. */
export function createCodedTransform(colours: CodedColours): ColourTransform | null {
  // Two says that nothing is told.
  const matrix = primariesToSrgb(colours.primaries === 2 ? 1 : colours.primaries);
  if (!matrix) return null;
  if (isHdr(colours)) return createHdrTransform({ matrix, isHlg: colours.transfer === HLG });
  const curve = isLikeSrgb(colours.transfer) ? decodeSrgb : CURVES.get(colours.transfer);
  return curve ? createShaper({ curves: [curve, curve, curve], matrix }) : null;
}
