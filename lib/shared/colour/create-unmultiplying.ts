import { type ColourTransform, rgbaFor } from './colour-transform';
import { toEightBits } from './to-eight-bits';
import { unmultiply } from './unmultiply';

/** The transform of colours that are multiplied by their alpha already: divides them first. `transform`: what they are then; null for sRGB. */
export function createUnmultiplying(transform: ColourTransform | null): ColourTransform {
  return {
    inputs: 3,
    ...(transform?.isHdr ? { isHdr: true } : {}),
    toSrgb: (samples, target = rgbaFor(samples)) => {
      const { hasAlpha, max } = samples;
      const data = max > 255 ? Uint16Array.from(samples.data) : Uint8ClampedArray.from(samples.data);
      if (hasAlpha) unmultiply(data, max);
      const divided = { ...samples, data };
      return transform ? transform.toSrgb(divided, target) : toEightBits(divided, target);
    },
  };
}
