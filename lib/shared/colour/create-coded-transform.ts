import { type CodedColours, HLG, isHdr, isLikeSrgb } from './coded-colours';
import type { ColourTransform } from './colour-transform';
import { createHdrTransform } from './create-hdr-transform';
import { createShaper } from './create-shaper';
import type { Curve } from './parse-curve';
import { primariesToSrgb } from './primaries';
import { decodeSrgb } from './srgb-curve';
import { decodeHlg, decodePq } from './tone-map';

/** Curves besides sRGB's (ITU-T H.273 table 3). */
const CURVES: ReadonlyMap<number, Curve> = new Map<number, Curve>([
  [4, (value) => value ** 2.2],
  [5, (value) => value ** 2.8],
  [8, (value) => value],
  [17, (value) => (value ** 2.6 * 52.37) / 48],
]);

/** For numbers that do not use all of their range, by 255. */
const [NARROW_BLACK, NARROW_LEVELS] = [16, 219];

/** Colours by code points; null for numbers that stand for nothing known. */
export function createCodedTransform(colours: CodedColours): ColourTransform | null {
  // Two says that nothing is told.
  const matrix = primariesToSrgb(colours.primaries === 2 ? 1 : colours.primaries);
  if (!matrix) return null;
  const spread: Curve = colours.isNarrow
    ? (value) => (value * 255 - NARROW_BLACK) / NARROW_LEVELS
    : (value) => value;
  if (isHdr(colours)) {
    const decode = colours.transfer === HLG ? decodeHlg : decodePq;
    return createHdrTransform({
      matrix,
      decode: (value) => decode(spread(value)),
      isHlg: colours.transfer === HLG,
    });
  }
  const decode = isLikeSrgb(colours.transfer) ? decodeSrgb : CURVES.get(colours.transfer);
  if (!decode) return null;
  const curve: Curve = (value) => decode(Math.max(0, spread(value)));
  return createShaper({ curves: [curve, curve, curve], matrix });
}
