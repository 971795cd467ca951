/**
 * Colours as OKLCH, in which equal steps of lightness look equal: https://bottosson.github.io/posts/oklab/, and CSS Color 4,
 * section 9.4. `l` from 0 to 1, `c` from 0 to about 0.37 in sRGB, `h` in degrees.
 */
import { decodeSrgb } from '../colour/srgb-curve';

export type Oklch = Readonly<{ l: number; c: number; h: number }>;

/** Shares of light, 0 to 1; beyond that outside of sRGB. */
type Light = readonly [red: number, green: number, blue: number];

/** Rounding of the matrices leaves greys and the brightest colours this far outside. */
const IN_GAMUT = 0.0005;
const CHROMA_STEP = 0.002;

/** A colour of six hexadecimal digits behind `#`. Throws RangeError for any other text. */
export function parseHexColour(hex: string): Oklch {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError('A colour is written as #1a2b3c.');
  const byteAt = (at: number) => decodeSrgb(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red, green, blue] = [byteAt(1), byteAt(3), byteAt(5)];
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    c: Math.hypot(a, b),
    h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
}

/** The same colour with as much chroma as sRGB has at its lightness and hue. */
export function fitSrgb({ l, c, h }: Oklch): Oklch {
  let chroma = c;
  while (chroma > 0 && !lightOf({ l, c: chroma, h }).every(isInGamut)) chroma -= CHROMA_STEP;
  return { l, c: Math.max(0, chroma), h };
}

/** The contrast of two colours of sRGB, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastOf(one: Oklch, other: Oklch): number {
  const [a, b] = [luminanceOf(one), luminanceOf(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The colour in CSS. */
export function formatOklch({ l, c, h }: Oklch): string {
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return `oklch(${round(l, 3)} ${round(c, 3)} ${round(h, 1)})`;
}

function isInGamut(light: number): boolean {
  return light >= -IN_GAMUT && light <= 1 + IN_GAMUT;
}

function luminanceOf(colour: Oklch): number {
  const [red, green, blue] = lightOf(colour).map((light) => Math.min(1, Math.max(0, light)));
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function lightOf({ l, c, h }: Oklch): Light {
  const angle = (h * Math.PI) / 180;
  const [a, b] = [c * Math.cos(angle), c * Math.sin(angle)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}
