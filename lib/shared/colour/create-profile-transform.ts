/**
 * The colours that the numbers of a picture mean by its ICC profile (ICC.1:2022), as colours of sRGB. The intent is perceptual, as in
 * browsers: of several tables of a profile its first (`A2B0`), without which curves and a matrix or a grey curve.
 */
import { ascii, uint32 } from '../media/bytes';
import { cleanProfile } from '../media/icc/clean-profile';
import type { ColourTransform } from './colour-transform';
import { createCodedTransform } from './create-coded-transform';
import { createGridTransform, lightAt } from './create-grid-transform';
import { createGreyShaper, createShaper } from './create-shaper';
import { D50, fromRoot, labToRoots, xyzToRoots } from './lab';
import { apply, D50_TO_SRGB, fromColumns, type Matrix, multiply, type Triple } from './matrix';
import { type Curve, fixed, parseCurve } from './parse-curve';
import { type ConnectionSpace, type Lut, parseLut } from './parse-lut';

const HEADER_BYTES = 128;
const TAG_BYTES = 12;
const TABLES = ['A2B0', 'A2B1', 'A2B2'];
const CHANNELS: Readonly<Record<string, 1 | 3 | 4>> = { GRAY: 1, 'RGB ': 3, CMYK: 4 };
/** Black of the perceptual intent of version 4 (annex D.3), in parts of white. */
const PERCEPTUAL_BLACK: Triple = [0.00336 / 0.9642, 0.0034731, 0.00287 / 0.8249];
/** Brightness of the brightest colour that passes for black: 50 of lightness. */
const MAX_BLACK = 0.1842;

/** Null for what is no profile of grey, RGB or CMYK pictures, or a broken one: readers ignore it too. */
export function createProfileTransform(profile: Uint8Array): ColourTransform | null {
  // Written anew, every part of it is known to be whole.
  const clean = cleanProfile(profile);
  if (!clean) return null;
  const inputs = CHANNELS[ascii(clean, 16, 4)];
  const tags = readTags(clean);
  if (!inputs) return null;
  const coded = tags.get('cicp');
  if (coded && inputs === 3)
    return createCodedTransform({ primaries: coded[8] ?? 0, transfer: coded[9] ?? 0 });
  return (
    createTableTransform(clean, tags, inputs) ??
    (inputs === 1 ? createGreyTransform(tags, spaceOf(clean)) : null) ??
    (inputs === 3 ? createMatrixTransform(tags) : null)
  );
}

type Tags = ReadonlyMap<string, Uint8Array>;

function readTags(profile: Uint8Array): Tags {
  const tags = new Map<string, Uint8Array>();
  const end = HEADER_BYTES + 4 + uint32(profile, HEADER_BYTES) * TAG_BYTES;
  for (let at = HEADER_BYTES + 4; at < end; at += TAG_BYTES) {
    const start = uint32(profile, at + 4);
    tags.set(ascii(profile, at, 4), profile.subarray(start, start + uint32(profile, at + 8)));
  }
  return tags;
}

function spaceOf(profile: Uint8Array): ConnectionSpace {
  return ascii(profile, 20, 4) === 'Lab ' ? 'Lab ' : 'XYZ ';
}

function createTableTransform(profile: Uint8Array, tags: Tags, inputs: 1 | 3 | 4): ColourTransform | null {
  const data = TABLES.map((table) => tags.get(table)).find((table) => table !== undefined);
  if (!data) return null;
  const space = spaceOf(profile);
  const lut = parseLut(data, inputs, space);
  if (!lut) return null;
  const toRoots: Lut = (input) => (space === 'Lab ' ? labToRoots(lut(input)) : xyzToRoots(lut(input)));
  const black = profile[8] === 4 ? PERCEPTUAL_BLACK : darkestOf(toRoots, inputs);
  const device = { toRoots, ...deepen(black) };
  if (inputs === 1) return createGreyShaper((value) => lightAt(device, [value])[1]);
  return createGridTransform({ inputs, ...device });
}

/** The colour of all inks together, or of no light, in parts of white; no light at all where that is not dark. */
function darkestOf(toRoots: Lut, inputs: number): Triple {
  const [x, y, z] = toRoots(new Array<number>(inputs).fill(inputs === 4 ? 1 : 0));
  const darkest: Triple = [fromRoot(x), fromRoot(y), fromRoot(z)];
  return darkest[1] > MAX_BLACK ? [0, 0, 0] : darkest;
}

/**
 * Parts of white to light of sRGB, stretched so that black becomes the black of a screen and white stays: paper is never quite
 * black.
 */
function deepen([x, y, z]: Triple): { matrix: Matrix; offset: Triple } {
  const gain = (black: number, white: number) => white / (1 - black);
  const gains: Triple = [gain(x, D50[0]), gain(y, D50[1]), gain(z, D50[2])];
  return {
    matrix: multiply(D50_TO_SRGB, [gains[0], 0, 0, 0, gains[1], 0, 0, 0, gains[2]]),
    offset: apply(D50_TO_SRGB, [-x * gains[0], -y * gains[1], -z * gains[2]]),
  };
}

/** The curve gives light, or lightness where the profile counts in CIELAB (section 8.3.4). */
function createGreyTransform(tags: Tags, space: ConnectionSpace): ColourTransform | null {
  const curve = curveOf(tags, 'kTRC');
  if (!curve) return null;
  const lightOf: Curve = (value) => fromRoot(labToRoots([100 * curve(value), 0, 0])[1]);
  return createGreyShaper(space === 'Lab ' ? lightOf : curve);
}

function createMatrixTransform(tags: Tags): ColourTransform | null {
  const [red, green, blue] = ['rXYZ', 'gXYZ', 'bXYZ'].map((tag) => colourOf(tags, tag));
  const [reds, greens, blues] = ['rTRC', 'gTRC', 'bTRC'].map((tag) => curveOf(tags, tag));
  if (!red || !green || !blue || !reds || !greens || !blues) return null;
  return createShaper({
    curves: [reds, greens, blues],
    matrix: multiply(D50_TO_SRGB, fromColumns(red, green, blue)),
  });
}

function curveOf(tags: Tags, tag: string): Curve | null {
  const data = tags.get(tag);
  return (data && parseCurve(data)?.curve) ?? null;
}

function colourOf(tags: Tags, tag: string): Triple | null {
  const data = tags.get(tag);
  return data ? [fixed(data, 8), fixed(data, 12), fixed(data, 16)] : null;
}
