import { expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { rowTextBudget } from '../row/row-codec';
import { cleanName } from './clean-name';
import { fitName } from './fit-name';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

test.each([
  ['ASCII', `${'a'.repeat(216)}.jpg`],
  ['Chinese', `${'写'.repeat(71)}abc.jpg`],
  ['emoji', `${'🌊'.repeat(54)}.jpg`],
])('a name of 220 bytes of %s stays whole', (_, name) => {
  expect(bytesOf(name)).toBe(220);
  expect(fitName(name)).toBe(name);
});

test.each([
  ['an accent on its letter', 'e\u0301', '.jpeg'],
  ['a family', '👩‍👩‍👧‍👦', '.webp'],
  ['a flag', '🇺🇦', '.png'],
  ['a Devanagari syllable', 'क्षि', '.gif'],
])('a longer name loses whole characters, such as %s, and keeps its extension', (_, character, extension) => {
  const fitted = fitName(character.repeat(200) + extension);
  const stem = fitted.slice(0, -extension.length);
  expect(fitted.endsWith(extension)).toBe(true);
  expect(bytesOf(fitted)).toBeLessThanOrEqual(rowTextBudget.nameBytes);
  expect(bytesOf(fitted)).toBeGreaterThan(rowTextBudget.nameBytes - 50);
  expect(stem.replaceAll(character, '')).toBe('');
});

test('a single letter under more accents than fit is cut between them', () => {
  const fitted = fitName(`a${'\u0301'.repeat(400)}.png`);
  expect(fitted).toMatch(/^a\u0301+\.png$/);
});

test('an extension too long to be one is no reason to lose the name', () => {
  expect(fitName(`photo.${'x'.repeat(400)}`)).toBe(`photo.${'x'.repeat(214)}`);
});

test('whatever the name: it fits, is never empty, and fitting again changes nothing', () => {
  const long = fc.string({ unit: 'grapheme', minLength: 0, maxLength: 500 }).map(cleanName);
  fc.assert(
    fc.property(long, fc.constantFrom('', '.jpg', '.a b'), (name, ending) => {
      const fitted = fitName(name + ending);
      expect(bytesOf(fitted)).toBeLessThanOrEqual(rowTextBudget.nameBytes);
      expect(fitted).not.toBe('');
      expect(fitted).not.toMatch(/\p{Cs}/u);
      expect(fitName(fitted)).toBe(fitted);
    }),
  );
});
