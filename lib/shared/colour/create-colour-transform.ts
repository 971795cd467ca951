import type { MeasuredColours, SourceColours } from '../media/source-colours';
import { isPlain } from './coded-colours';
import type { ColourTransform } from './colour-transform';
import { createCodedTransform } from './create-coded-transform';
import { createProfileTransform } from './create-profile-transform';
import { createShaper } from './create-shaper';
import { chromaticitiesToSrgb, SRGB } from './primaries';

/** Levels of each channel that tell whether a transform changes anything. */
const PROBES = [0, 32, 64, 128, 192, 255];
/** A level is as much as rounding. */
const TOLERANCE = 1;
const USUAL_EXPONENT = 2.2;
const EXPONENT_TOLERANCE = 0.05;
const CHROMATICITY_TOLERANCE = 0.005;

/**
 * Turns a file's numbers into colours of sRGB; null where they are sRGB's already, or where the file says nothing that makes
 * sense. `inputs` are the numbers of a pixel that there may be: a profile for another number of them is none.
 */
export function createColourTransform(
  { profile, coded, measured }: SourceColours,
  inputs: readonly (1 | 3 | 4)[],
): ColourTransform | null {
  const byProfile = profile ? createProfileTransform(profile) : null;
  if (byProfile && inputs.includes(byProfile.inputs)) return isSrgb(byProfile) ? null : byProfile;
  if (!inputs.includes(3)) return null;
  if (coded) return isPlain(coded) ? null : createCodedTransform(coded);
  return measured && !isUsual(measured) ? createMeasuredTransform(measured) : null;
}

/** Numbers that old writers put down for what was sRGB. */
function isUsual({ exponent, chromaticities }: MeasuredColours): boolean {
  return (
    Math.abs(exponent - USUAL_EXPONENT) < EXPONENT_TOLERANCE &&
    (chromaticities ?? SRGB).every((value, at) => Math.abs(value - (SRGB[at] ?? 0)) < CHROMATICITY_TOLERANCE)
  );
}

function createMeasuredTransform({ exponent, chromaticities }: MeasuredColours): ColourTransform {
  const curve = (value: number) => value ** exponent;
  return createShaper({
    curves: [curve, curve, curve],
    matrix: chromaticitiesToSrgb(chromaticities ?? SRGB),
  });
}

/** Whether the colours are sRGB's, by whatever name. */
function isSrgb({ inputs, toSrgb }: ColourTransform): boolean {
  if (inputs === 4) return false;
  const data = Uint8Array.from(
    inputs === 1
      ? PROBES
      : PROBES.flatMap((red) => PROBES.flatMap((green) => PROBES.flatMap((blue) => [red, green, blue]))),
  );
  const colours = toSrgb({ data, channels: inputs, hasAlpha: false, max: 255 });
  return data.every((value, at) => {
    const pixel = Math.floor(at / inputs) * 4;
    return Math.abs((colours[pixel + (at % inputs)] ?? 0) - value) <= TOLERANCE;
  });
}
