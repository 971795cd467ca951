import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { type AccentColours, deriveAccent } from './derive-accent';
import { contrastOf, fitSrgb, type Oklch, parseHexColour } from './oklch';

const globals = readFileSync(new URL('../../../app/globals.css', import.meta.url), 'utf8');

/** The backgrounds of links in both themes. */
const GROUNDS = ['canvas', 'surface', 'sunken'].map((name) => {
  const value = new RegExp(`--${name}: light-dark\\((.*), (oklch.*)\\);`).exec(globals);
  return { light: colour(value?.[1] ?? ''), dark: colour(value?.[2] ?? '') };
});

function colour(css: string): Oklch {
  const [l = 0, c = 0, h = 0] = (/\(([^)]*)\)/.exec(css)?.[1] ?? '').split(' ').map(Number);
  return { l, c, h };
}

/** Three digits are written, which costs a hundredth. */
const READABLE = 4.45;

/** The least contrast that anything has in the themes of a colour. */
function leastContrast(rgb: number): number {
  const accent = deriveAccent(`#${rgb.toString(16).padStart(6, '0')}`);
  const contrasts = (['light', 'dark'] as const).flatMap((theme) => {
    const colours: AccentColours = accent[theme];
    const others = [...GROUNDS.map((ground) => ground[theme]), colour(colours.soft), colour(colours.on)];
    return others.map((other) => contrastOf(colour(colours.accent), other));
  });
  return Math.min(...contrasts);
}

describe('colours of both themes from one', () => {
  test('the backgrounds are those of the style sheet', () => {
    expect(GROUNDS.every(({ light, dark }) => light.l > 0.9 && dark.l > 0.1 && dark.l < 0.3)).toBe(true);
  });

  test('text on buttons and links on every background can be read, whatever the colour', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (rgb) => {
        expect(leastContrast(rgb)).toBeGreaterThan(READABLE);
      }),
    );
  });

  test('a colour that can be read stays as it is in the light theme', () => {
    const { light } = deriveAccent('#7a1f3d');
    const own = parseHexColour('#7a1f3d');
    expect(colour(light.accent).l).toBeCloseTo(own.l, 2);
    expect(colour(light.accent).h).toBeCloseTo(own.h, 0);
  });

  test('a yellow keeps its hue and becomes darker on white, and stays bright on black', () => {
    const { light, dark } = deriveAccent('#ffd400');
    const own = parseHexColour('#ffd400');
    expect(colour(light.accent).h).toBeCloseTo(own.h, 0);
    expect(colour(light.accent).l).toBeLessThan(0.6);
    expect(colour(dark.accent).l).toBeCloseTo(own.l, 2);
  });

  test.each(['red', '#fff', '#12345', '#12345g', '', '#1234567', 'url(x)'])('%s is no colour', (text) => {
    expect(() => deriveAccent(text)).toThrow(RangeError);
  });
});

test('the contrast is that of WCAG', () => {
  expect(contrastOf(parseHexColour('#000000'), parseHexColour('#ffffff'))).toBeCloseTo(21, 1);
  expect(contrastOf(parseHexColour('#777777'), parseHexColour('#ffffff'))).toBeCloseTo(4.48, 1);
});

test('a colour outside of sRGB loses chroma and nothing else', () => {
  const fitted = fitSrgb({ l: 0.8, c: 0.37, h: 30 });
  expect(fitted).toMatchObject({ l: 0.8, h: 30 });
  expect(fitted.c).toBeLessThan(0.2);
});
