import { contrastOf, fitSrgb, formatOklch, type Oklch, parseHexColour } from './oklch';

/** The four colours of a theme that a site's own colour decides, in CSS. */
export type AccentColours = Readonly<{
  /** Buttons, links, progress. */
  accent: string;
  /** The same under the pointer. */
  strong: string;
  /** A background for what is chosen. */
  soft: string;
  /** Text on a button. */
  on: string;
}>;

/** The colours of each theme. */
export type Accent = Readonly<{ light: AccentColours; dark: AccentColours }>;

/** WCAG 2.2, 1.4.3: text and what it stands on. */
const READABLE = 4.5;
const STEP = 0.005;

/** The darkest or brightest background of links in a theme, and where its colours lie. */
const LIGHT = { ground: { l: 0.962, c: 0.006, h: 220 }, softLightness: 0.955, softChroma: 0.024 };
const DARK = { ground: { l: 0.255, c: 0.018, h: 233 }, softLightness: 0.28, softChroma: 0.042 };
/** Where the colour of a dark theme begins: what is as dark as in a light one would not shine. */
const DARK_LIGHTNESS = 0.72;
const STRONGER = 0.065;
const ON_LIGHT: Oklch = { l: 0.99, c: 0.005, h: 220 };
const ON_DARK: Oklch = { l: 0.2, c: 0.03, h: 232 };

/**
 * The colours of both themes from one of a site's own, as `#1a2b3c`. Its hue stays; its lightness is moved as far as it takes for
 * links on every background, and text on buttons, to have a contrast of 4.5 to 1. Throws RangeError for text that is no colour.
 *
 * Example: the yellow `#ffd400` is ochre in the light theme and almost itself in the dark one.
 */
export function deriveAccent(hex: string): Accent {
  const own = parseHexColour(hex);
  const light = readable(own, { ...LIGHT, on: ON_LIGHT, step: -STEP });
  const dark = readable({ ...own, l: Math.max(own.l, DARK_LIGHTNESS) }, { ...DARK, on: ON_DARK, step: STEP });
  return {
    light: coloursOf(light, { ...LIGHT, on: ON_LIGHT, stronger: -STRONGER }),
    dark: coloursOf(dark, { ...DARK, on: ON_DARK, stronger: STRONGER }),
  };
}

function readable(
  colour: Oklch,
  { ground, softLightness, softChroma, on, step }: typeof LIGHT & Readonly<{ on: Oklch; step: number }>,
): Oklch {
  const soft = fitSrgb({ l: softLightness, c: Math.min(colour.c, softChroma), h: colour.h });
  for (let { l } = colour; l > 0 && l < 1; l += step) {
    const tried = fitSrgb({ ...colour, l });
    if ([ground, soft, on].every((other) => contrastOf(tried, other) >= READABLE)) return tried;
  }
  return { ...colour, l: step < 0 ? 0 : 1, c: 0 };
}

function coloursOf(
  accent: Oklch,
  {
    softLightness,
    softChroma,
    on,
    stronger,
  }: Readonly<{ softLightness: number; softChroma: number; on: Oklch; stronger: number }>,
): AccentColours {
  const { c, h } = accent;
  return {
    accent: formatOklch(accent),
    strong: formatOklch(fitSrgb({ l: Math.min(1, Math.max(0, accent.l + stronger)), c, h })),
    soft: formatOklch(fitSrgb({ l: softLightness, c: Math.min(c, softChroma), h })),
    on: formatOklch(on),
  };
}
