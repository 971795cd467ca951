/** The number that a decoder takes for a component whose coefficients are all zero. */
const MIDDLE = 128;
/** Levels of 256 by which the mean over a picture may be off: each number was rounded twice. */
const TOLERANCE = 3;

/**
 * Puts inks together, 0 for none, from what a browser made of each half of them (`isolate-inks.ts`): RGBA of the colours by
 * half of black, and of black by half of the colours. Writes to `colours`, and returns it.
 */
export function joinInks(
  colours: Uint8ClampedArray<ArrayBuffer>,
  black: Uint8ClampedArray,
): Uint8ClampedArray<ArrayBuffer> {
  for (let at = 0; at < colours.length; at += 4) {
    colours[at] = inkOf(colours[at]);
    colours[at + 1] = inkOf(colours[at + 1]);
    colours[at + 2] = inkOf(colours[at + 2]);
    colours[at + 3] = inkOf(black[at]);
  }
  return colours;
}

function inkOf(light = 0): number {
  return 255 - Math.min(255, (light * 255) / MIDDLE);
}

/** Whether a browser makes colours of inks by multiplying what each leaves of white: only then have we read them right. */
export function isPlainInk(inks: Uint8ClampedArray, shown: Uint8ClampedArray): boolean {
  let sum = 0;
  for (let at = 0; at < inks.length; at += 4) {
    const light = (255 - (inks[at + 3] ?? 0)) / 255;
    for (let channel = 0; channel < 3; channel += 1) {
      sum += Math.abs((255 - (inks[at + channel] ?? 0)) * light - (shown[at + channel] ?? 0));
    }
  }
  return sum <= TOLERANCE * (inks.length / 4) * 3;
}
