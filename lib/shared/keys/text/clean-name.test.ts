import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { cleanName, cleanText } from './clean-name';

const texts = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme' }));

/** Single UTF-16 units, so that halves of surrogate pairs meet everything else. */
const units = fc
  .array(
    fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd83d, 0xde00, 0x202e, 0x2f, 0x5c, 0x2e)),
  )
  .map((codes) => String.fromCharCode(...codes));

describe('cleanName', () => {
  test.each([
    ['IMG_1234.JPG', 'IMG_1234.JPG'],
    ['  Été à la plage.jpg ', 'Été à la plage.jpg'],
    ['写真 🌊👩‍👩‍👧.webp', '写真 🌊👩‍👩‍👧.webp'],
    ['\u200fתמונה\u200f.png', '\u200fתמונה\u200f.png'],
    ['C:\\Users\\me\\a.png', 'a.png'],
    ['../../etc/passwd', 'passwd'],
    ['a/b\\c.png', 'c.png'],
    ['holiday/', 'image'],
    ['..', 'image'],
    ['...', 'image'],
    ['', 'image'],
    [' \u0000\u009f ', 'image'],
    ['a\r\nSet-Cookie: b.png', 'aSet-Cookie: b.png'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['\u2066a\u2069.png', 'a.png'],
    ['a\ud83d.png', 'a.png'],
    ['\ud83d\u0000\ude00.png', '.png'],
    ['.htaccess', '.htaccess'],
  ])('%j is stored as %j', (name, clean) => {
    expect(cleanName(name)).toBe(clean);
  });

  test('whatever comes in: text without path, controls, lone surrogates and overrides, and cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(texts, units), (name) => {
        const clean = cleanName(name);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}/\\\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(clean).not.toMatch(/^\.*$/);
        expect(clean).toBe(clean.trim());
        expect(cleanName(clean)).toBe(clean);
        expect(encodeURIComponent(clean)).not.toBe('');
      }),
    );
  });
});

describe('cleanText', () => {
  test('a description becomes one line with its punctuation', () => {
    expect(cleanText(' Two cats\r\n\ton a/the  roof... \u202e🐈 ')).toBe('Two cats on a/the roof... 🐈');
    expect(cleanText('\n')).toBe('');
  });

  test('cleaning again changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(texts, units), (text) => {
        const clean = cleanText(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u);
        expect(cleanText(clean)).toBe(clean);
      }),
    );
  });
});
