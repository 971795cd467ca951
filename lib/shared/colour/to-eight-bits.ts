import { type Rgba, rgbaFor, type Samples } from './colour-transform';

/** RGBA of more bits, as RGBA of eight. */
export function toEightBits(samples: Samples): Rgba {
  const { data, max } = samples;
  const target = rgbaFor(samples);
  for (let at = 0; at < target.length; at += 1) target[at] = ((data[at] ?? 0) * 255) / max;
  return target;
}
