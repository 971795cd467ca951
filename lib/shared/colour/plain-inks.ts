import { alphaTable, type ColourTransform, forLargest, rgbaFor } from './colour-transform';

const alphasFor = forLargest(alphaTable);

/** Inks that no profile tells anything of, as every browser shows them: what each leaves of white, times what black leaves. */
export const PLAIN_INKS: ColourTransform = {
  inputs: 4,
  toSrgb: (samples, target = rgbaFor(samples)) => {
    const { data, channels, hasAlpha, max } = samples;
    const alphas = alphasFor(max);
    for (let from = 0, to = 0; to < target.length; from += channels, to += 4) {
      const light = (255 * (max - (data[from + 3] ?? 0))) / max / max;
      const alpha = hasAlpha ? (alphas[data[from + channels - 1] ?? 0] ?? 0) : 255;
      for (let ink = 0; ink < 3; ink += 1) target[to + ink] = (max - (data[from + ink] ?? 0)) * light;
      target[to + 3] = alpha;
    }
    return target;
  },
};
