import { type Rgba, rgbaFor, type Samples } from './colour-transform';

/** Red, green, blue and perhaps alpha of any depth, as RGBA of eight bits. */
export function toEightBits(samples: Samples, target: Rgba = rgbaFor(samples)): Rgba {
  const { data, channels, hasAlpha, max } = samples;
  for (let from = 0, to = 0; to < target.length; from += channels, to += 4) {
    for (let channel = 0; channel < 3; channel += 1)
      target[to + channel] = ((data[from + channel] ?? 0) * 255) / max;
    target[to + 3] = hasAlpha ? ((data[from + 3] ?? 0) * 255) / max : 255;
  }
  return target;
}
