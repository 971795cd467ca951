import { describe, expect, test } from 'vitest';
import { type CodedColours, HLG, PQ } from './coded-colours';
import type { ColourTransform } from './colour-transform';
import { createCodedTransform } from './create-coded-transform';
import { apply, invert, type Triple } from './matrix';
import { primariesToSrgb } from './primaries';
import { decodeSrgb, encodeSrgb } from './srgb-curve';
import { encodePq } from './tone-map';

/** Colours as people see them on a page. */
const SHOWN: readonly Triple[] = [
  [200, 40, 40],
  [40, 160, 60],
  [40, 60, 190],
  [210, 200, 90],
  [10, 12, 9],
  [255, 255, 255],
];

type Encoding = (light: Triple) => Triple;

/** Numbers of ten bits for colours of sRGB, in an encoding written here once more, the other way round. */
function encoded(colours: readonly Triple[], primaries: number, encode: Encoding): Uint16Array {
  const matrix = invert(primariesToSrgb(primaries) ?? [1, 0, 0, 0, 1, 0, 0, 0, 1]);
  const numbers = colours.flatMap(([red, green, blue]) => {
    const light: Triple = [decodeSrgb(red / 255), decodeSrgb(green / 255), decodeSrgb(blue / 255)];
    return encode(apply(matrix, light)).map((value) => Math.round(Math.min(1, Math.max(0, value)) * 1_023));
  });
  return Uint16Array.from(numbers);
}

const each =
  (curve: (light: number) => number): Encoding =>
  ([red, green, blue]) => [curve(red), curve(green), curve(blue)];

/** BT.2100 with a screen of 1,000 candelas, on which paper of 203 is at three quarters. */
const hlg: Encoding = ([red, green, blue]) => {
  const whites = 203 / 1_000;
  const brightness = (0.2627 * red + 0.678 * green + 0.0593 * blue) * whites;
  const toScene = (light: number) => (brightness > 0 ? (light * whites) / brightness ** (1 / 6) : 0);
  const curve = (light: number) =>
    light <= 1 / 12 ? Math.sqrt(3 * light) : 0.17883277 * Math.log(12 * light - 0.28466892) + 0.55991073;
  return [curve(toScene(red)), curve(toScene(green)), curve(toScene(blue))];
};

function transformOf(colours: CodedColours): ColourTransform {
  const transform = createCodedTransform(colours);
  if (!transform) throw new Error('It is known.');
  return transform;
}

function shownBy(colours: CodedColours, data: Uint16Array): number[][] {
  const pixels = transformOf(colours).toSrgb({ data, channels: 3, hasAlpha: false, max: 1_023 });
  return Array.from({ length: pixels.length / 4 }, (_, at) => [...pixels.subarray(at * 4, at * 4 + 3)]);
}

test.each([
  ['Display P3', { primaries: 12, transfer: 13 }, each(encodeSrgb)],
  ['BT.2020 as video has it', { primaries: 9, transfer: 14 }, each(encodeSrgb)],
  ['sRGB’s primaries as plain light', { primaries: 1, transfer: 8 }, each((light) => light)],
  ['a gamma of 2.2', { primaries: 4, transfer: 4 }, each((light) => Math.max(0, light) ** (1 / 2.2))],
  ['PQ of what is no brighter than paper', { primaries: 9, transfer: PQ }, each(encodePq)],
  ['HLG of what is no brighter than paper', { primaries: 9, transfer: HLG }, hlg],
  ['PQ of Display P3', { primaries: 12, transfer: PQ }, each(encodePq)],
])('colours of %s are what they were', (name, colours, encode) => {
  // From plain light ten bits leave little in the dark.
  const tolerance = name.includes('plain') ? 4 : 2;
  const shown = shownBy(colours, encoded(SHOWN, colours.primaries, encode));
  for (const [at, colour] of SHOWN.entries()) {
    for (const [channel, value] of colour.entries()) {
      expect(Math.abs((shown[at]?.[channel] ?? 0) - value)).toBeLessThanOrEqual(tolerance);
    }
  }
});

describe('light brighter than paper', () => {
  const candelas = [1, 20, 50, 203, 400, 1_000];
  const numbers = (values: readonly number[]) =>
    Uint16Array.from(
      values.flatMap((value) => new Array<number>(3).fill(Math.round(encodePq(value / 203) * 1_023))),
    );
  const shown = shownBy({ primaries: 9, transfer: PQ }, numbers(candelas)).map(([red = 0]) => red);

  test('is pressed together below white, and darker light stays as it was', () => {
    for (const [at, value] of candelas.slice(0, 3).entries()) {
      expect(Math.abs((shown[at] ?? 0) - encodeSrgb(value / 203) * 255)).toBeLessThanOrEqual(2);
    }
    expect(shown[3]).toBeGreaterThan(190);
    expect(shown).toEqual(shown.toSorted((a, b) => a - b));
    expect(new Set(shown).size).toBe(candelas.length);
    expect(shown.at(-1)).toBeGreaterThanOrEqual(253);
  });

  test('keeps its hue', () => {
    const [colour] = shownBy(
      { primaries: 1, transfer: PQ },
      Uint16Array.from([800, 80, 80].map((value) => Math.round(encodePq(value / 203) * 1_023))),
    );
    const [red = 0, green = 0, blue = 0] = (colour ?? []).map((value) => decodeSrgb(value / 255));
    expect(red / green).toBeCloseTo(10, 0);
    expect(Math.abs(green - blue)).toBeLessThan(0.01);
  });

  test('of a glint here and there does not darken the picture', () => {
    const picture = numbers([...new Array<number>(9_999).fill(100), 10_000]);
    expect(shownBy({ primaries: 9, transfer: PQ }, picture)[0]?.[0]).toBeCloseTo(
      encodeSrgb(100 / 203) * 255,
      -0.5,
    );
  });
});

test('alpha stays, in eight bits', () => {
  for (const transfer of [13, PQ]) {
    const pixels = transformOf({ primaries: 12, transfer }).toSrgb({
      data: Uint16Array.of(0, 0, 0, 1_023, 0, 0, 0, 512),
      channels: 4,
      hasAlpha: true,
      max: 1_023,
    });
    expect([pixels[3], pixels[7]]).toEqual([255, 128]);
  }
});

test.each([
  ['primaries', { primaries: 99, transfer: 13 }],
  ['curve', { primaries: 1, transfer: 99 }],
])('a number that stands for no %s is none', (_, colours) => {
  expect(createCodedTransform(colours)).toBeNull();
});
