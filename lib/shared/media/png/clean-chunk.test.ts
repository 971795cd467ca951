import { expect, test } from 'vitest';
import { concat, fromAscii, fromUint32 } from '../bytes';
import { cleanChunk } from './clean-chunk';
import { COLOUR, type ColourType, GREY, PALETTE } from './read-format';

const [GREY_ALPHA, COLOUR_ALPHA] = [4, 6] as const;
const of = (...bytes: number[]) => Uint8Array.from(bytes);
const wide = (...values: number[]) => concat(values.map(fromUint32));
const narrow = (...values: number[]) => of(...values.flatMap((value) => [value >> 8, value & 255]));

type Options = Readonly<{
  colourType?: ColourType;
  depth?: number;
  types?: readonly string[];
  used?: readonly number[];
}>;

function clean(type: string, content: Uint8Array, options: Options = {}): Uint8Array | null {
  const { colourType = GREY, depth = 8, types = [], used = [] } = options;
  const usedColours = new Uint8Array(256);
  for (const colour of used) usedColours[colour] = 1;
  const format = { width: 1, height: 1, isInterlaced: false, colourType, depth };
  return cleanChunk(type, content, { format, usedColours, types: new Set(types) });
}

const HDR = { types: ['cICP'] };
const places = (value: number, last = value) => narrow(...Array<number>(7).fill(value), last);
const colour = (depth: number): Options => ({ colourType: COLOUR, depth });

test.each<[string, string, Uint8Array, Options?]>([
  ['the last intent', 'sRGB', of(3)],
  ['the least gamma', 'gAMA', wide(1_000)],
  ['the greatest gamma', 'gAMA', wide(10_000_000)],
  ['whole places', 'cHRM', wide(...Array<number>(8).fill(100_000))],
  ['the last primaries and the last curve', 'cICP', of(22, 18, 0, 1)],
  ['a part of the range', 'cICP', of(1, 1, 0, 0)],
  [
    'the furthest places and the brightest screen',
    'mDCV',
    concat([places(50_000), wide(100_000_000, 0)]),
    HDR,
  ],
  ['a screen of one brightness', 'mDCV', concat([places(1), wide(7, 7)]), HDR],
  ['the brightest light', 'cLLI', wide(100_000_000, 100_000_000), HDR],
  ['as many bits as there are', 'sBIT', of(8)],
  ['one bit', 'sBIT', of(1)],
  ['bits of colours', 'sBIT', of(5, 6, 5), colour(8)],
  [
    'bits of colours in a palette, however deep it is',
    'sBIT',
    of(8, 8, 8),
    { colourType: PALETTE, depth: 2 },
  ],
  ['bits of grey and alpha', 'sBIT', of(8, 8), { colourType: GREY_ALPHA }],
  ['bits of colours and alpha', 'sBIT', of(16, 16, 16, 1), { colourType: COLOUR_ALPHA, depth: 16 }],
  ['the finest density', 'pHYs', concat([wide(10_000_000, 10_000_000), of(1)])],
  ['a ratio alone', 'pHYs', concat([wide(4, 3), of(0)])],
  ['a transparent grey of two bits', 'tRNS', narrow(3), { depth: 2 }],
  ['a transparent grey of sixteen bits', 'tRNS', narrow(0xffff), { depth: 16 }],
  ['a transparent colour', 'tRNS', narrow(255, 1, 0), colour(8)],
  [
    'as many alphas as there can be colours',
    'tRNS',
    of(1, 2),
    { colourType: PALETTE, depth: 1, used: [0, 1] },
  ],
  ['a palette that is used', 'PLTE', fromAscii('abcdef'), { colourType: PALETTE, depth: 1, used: [0, 1] }],
])('%s stays: %s', (_, type, content, options) => {
  expect(clean(type, content, options)).toBe(content);
});

test.each<[string, string, Uint8Array, Options?]>([
  ['no intent', 'sRGB', of(4)],
  ['two intents', 'sRGB', of(1, 1)],
  ['less than the least gamma', 'gAMA', wide(999)],
  ['more than the greatest gamma', 'gAMA', wide(10_000_001)],
  ['sRGB beside a profile', 'sRGB', of(0), { types: ['iCCP'] }],
  ['gamma beside sRGB', 'gAMA', wide(45_455), { types: ['sRGB'] }],
  ['gamma beside a profile', 'gAMA', wide(45_455), { types: ['iCCP'] }],
  ['a place beyond the whole', 'cHRM', wide(...Array<number>(7).fill(1), 100_001)],
  ['places beside a profile', 'cHRM', wide(...Array<number>(8).fill(1)), { types: ['iCCP'] }],
  ['nine places', 'cHRM', wide(...Array<number>(9).fill(1))],
  ['unknown primaries', 'cICP', of(23, 1, 0, 1)],
  ['an unknown curve', 'cICP', of(1, 19, 0, 1)],
  ['a matrix', 'cICP', of(1, 1, 1, 1)],
  ['an unknown range', 'cICP', of(1, 1, 0, 2)],
  ['a screen of no bright picture', 'mDCV', concat([places(1), wide(2, 1)])],
  ['a screen with a place too far', 'mDCV', concat([places(1, 50_001), wide(2, 1)]), HDR],
  ['a screen too bright', 'mDCV', concat([places(1), wide(100_000_001, 1)]), HDR],
  ['a screen darkest where it is brightest', 'mDCV', concat([places(1), wide(1, 2)]), HDR],
  ['light of no bright picture', 'cLLI', wide(2, 1)],
  ['light too bright', 'cLLI', wide(1, 100_000_001), HDR],
  ['more bits than there are', 'sBIT', of(9)],
  ['no bits', 'sBIT', of(0)],
  ['no bits of one colour', 'sBIT', of(8, 0, 8), colour(8)],
  ['more bits than a shallow grey has', 'sBIT', of(3), { depth: 2 }],
  ['bits of more channels than there are', 'sBIT', of(8, 8)],
  ['bits of fewer channels than there are', 'sBIT', of(8, 8, 8), { colourType: COLOUR_ALPHA }],
  ['a density too fine', 'pHYs', concat([wide(1, 10_000_001), of(1)])],
  ['a density of no known unit', 'pHYs', concat([wide(1, 1), of(2)])],
  ['a transparent colour of a grey', 'tRNS', narrow(1, 1, 1)],
  ['a transparent grey of colours', 'tRNS', narrow(1), colour(8)],
  ['transparency beside alpha', 'tRNS', narrow(1), { colourType: GREY_ALPHA }],
  ['nothing, beside alpha', 'tRNS', of(), { colourType: COLOUR_ALPHA }],
  ['a byte beside alpha', 'tRNS', of(7), { colourType: GREY_ALPHA }],
  ['a transparent colour beside alpha', 'tRNS', narrow(1, 1, 1), { colourType: COLOUR_ALPHA }],
  ['a palette of colours', 'PLTE', fromAscii('abcdef'), colour(8)],
  ['a text', 'tEXt', fromAscii('Comment\0x')],
])('%s goes: %s', (_, type, content, options) => {
  expect(clean(type, content, options)).toBeNull();
});

test.each<[string, string, Uint8Array, Uint8Array, Options]>([
  ['bits above a grey’s depth', 'tRNS', narrow(0xff83), narrow(3), { depth: 2 }],
  ['bits above the depth of one colour', 'tRNS', narrow(1, 0x7702, 3), narrow(1, 2, 3), colour(8)],
  [
    'more alphas than there can be colours',
    'tRNS',
    of(1, 2, 3),
    of(1, 2),
    { colourType: PALETTE, depth: 1, used: [0, 1, 2] },
  ],
  [
    'alphas of colours that no pixel has',
    'tRNS',
    of(1, 2, 3, 4),
    of(1, 0, 3, 0),
    { colourType: PALETTE, depth: 2, used: [0, 2] },
  ],
  [
    'colours that no pixel has',
    'PLTE',
    fromAscii('abcdefghi'),
    fromAscii('abc\0\0\0ghi'),
    { colourType: PALETTE, depth: 2, used: [0, 2] },
  ],
])('%s become zeros: %s', (_, type, content, expected, options) => {
  expect(clean(type, content, options)).toEqual(expected);
});
