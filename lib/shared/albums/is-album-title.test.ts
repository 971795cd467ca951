import { expect, test } from 'vitest';
import { isAlbumTitle } from './is-album-title';

test.each([
  ['Summer 2026', true],
  ['夏', true],
  ['חתונה', true],
  ['👩‍👩‍👧', true],
  ['नमस्ते', true],
  ['…', true],
  ['', false],
  [' ', false],
  ['\u200b\u2060', false],
  ['\u00ad', false],
  ['\u{1F389}'.repeat(100), true],
  ['a'.repeat(101), false],
])('%j is a title: %s', (title, expected) => {
  expect(isAlbumTitle(title)).toBe(expected);
});
