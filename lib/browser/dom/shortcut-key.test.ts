// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { shortcutKey } from './shortcut-key';

test.each([
  ['a', 'KeyA', false, 'a'],
  // Caps Lock.
  ['A', 'KeyA', false, 'a'],
  // Another Latin keyboard: what it writes counts, not the place.
  ['a', 'KeyQ', false, 'a'],
  ['z', 'KeyY', false, 'z'],
  // Turkish.
  ['ı', 'KeyI', false, 'i'],
  ['İ', 'Quote', true, 'i'],
  // Arabic.
  ['ش', 'KeyA', false, 'a'],
  ['ئ', 'KeyZ', false, 'z'],
  ['لا', 'KeyB', false, 'b'],
  ['ظ', 'Slash', false, '/'],
  ['؟', 'Slash', true, '?'],
  ['٠', 'Digit0', false, '0'],
  // Kana, Cyrillic, Hangul.
  ['ち', 'KeyA', false, 'a'],
  ['Ф', 'KeyA', true, 'a'],
  ['ㅈ', 'KeyW', false, 'w'],
  // A key that writes an accented letter has no shortcut in its place.
  ['ß', 'Minus', false, 'ß'],
  ['ö', 'Semicolon', false, 'ö'],
  ['é', 'Digit2', false, 'é'],
  ['ArrowLeft', 'ArrowLeft', false, 'ArrowLeft'],
  ['F5', 'F5', false, 'F5'],
  ['Enter', 'Enter', false, 'Enter'],
  [' ', 'Space', false, ' '],
  ['#', 'Digit3', true, '#'],
  ['', '', false, ''],
])('%j of %s with shift %j is %j', (key, code, shiftKey, expected) => {
  expect(shortcutKey({ key, code, shiftKey, target: null })).toBe(expected);
});
