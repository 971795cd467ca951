import { expect, test } from 'vitest';
import { isDisplayP3 } from '@/lib/browser/prepare/convert/is-display-p3';
import { box, makeHeif } from '@/lib/shared/media/testing/make-heif';
import { tinyHeic } from '@/lib/shared/media/testing/tiny-heic';

const utf16 = (text: string) => [...text].map((letter) => `\0${letter}`).join('');

test.each([
  ['coded primaries of P3', box('colr', 'nclx\0\x0c\0\x0d\0\x06\x80'), true],
  ['coded primaries of sRGB', box('colr', 'nclx\0\x01\0\x0d\0\x06\x80'), false],
  ['a profile of that name', box('colr', 'profacspdesc', 'Display P3'), true],
  ['a profile of that name in UTF-16', box('colr', 'profacspmluc', utf16('Display P3')), true],
  ['another profile', box('colr', 'profacspmluc', utf16('sRGB IEC61966-2.1')), false],
  ['no word of colours', box('pixi', '\0\0\0\0\x03\x08\x08\x08'), false],
])('a HEIC with %s', (_, property, expected) => {
  expect(isDisplayP3(makeHeif({ properties: [property] }))).toBe(expected);
});

test('a HEIC of an encoder that says nothing is sRGB', () => {
  expect(isDisplayP3(tinyHeic())).toBe(false);
});
