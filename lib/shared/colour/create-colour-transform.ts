import type { SourceColours } from '@/lib/shared/media/source-colours';
import { isPlain } from './coded-colours';
import type { ColourTransform } from './colour-transform';
import { createCodedTransform } from './create-coded-transform';
import { createProfileTransform } from './create-profile-transform';

/** Levels of each channel that tell whether a transform changes anything. */
const PROBES = [0, 32, 64, 128, 192, 255];
/** A level is as much as rounding. */
const TOLERANCE = 1;

/**
 * Turns a file's numbers into colours of sRGB; null where they are sRGB's already, or where the file says nothing that makes
 * sense. `inputs` are the numbers of a pixel that there may be: a profile for another number of them is none.
 */
export function createColourTransform(
  { profile, coded }: SourceColours,
  inputs: readonly (1 | 3 | 4)[],
): ColourTransform | null {
  const byProfile = profile ? createProfileTransform(profile) : null;
  if (byProfile && inputs.includes(byProfile.inputs)) return isSrgb(byProfile) ? null : byProfile;
  return coded && inputs.includes(3) && !isPlain(coded) ? createCodedTransform(coded) : null;
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
