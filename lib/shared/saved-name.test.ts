import { describe, expect, test } from 'vitest';
import fc from '@/testing/shared/fast-check';
import { MEDIA_TYPE_NAMES, type MediaType, mediaTypeOfName } from './media/media-types';
import { savedName } from './saved-name';

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

describe('the ending', () => {
  test.each<[string, MediaType, string]>([
    ['IMG_0001.HEIC', 'image/webp', 'IMG_0001.webp'],
    ['IMG_0001.HEIC', 'image/jpeg', 'IMG_0001.jpg'],
    ['scan.tiff', 'image/png', 'scan.png'],
    ['photo.png', 'image/jpeg', 'photo.jpg'],
    ['photo.JPG', 'image/jpeg', 'photo.JPG'],
    ['photo.jpeg', 'image/jpeg', 'photo.jpeg'],
    ['evil.jpg.exe', 'image/jpeg', 'evil.jpg.exe.jpg'],
    ['evil.exe.jpg', 'image/jpeg', 'evil.exe.jpg'],
    ['photo.jpg. .', 'image/jpeg', 'photo.jpg'],
    ['photo.jpg ', 'image/webp', 'photo.webp'],
    ['photo', 'image/gif', 'photo.gif'],
    ['Holiday 2.5', 'image/jpeg', 'Holiday 2.5.jpg'],
    ['a.heic.lnk', 'image/avif', 'a.heic.lnk.avif'],
    ['写真 🎉.heif', 'image/webp', '写真 🎉.webp'],
  ])('of %j as %s is that of the bytes: %j', (name, type, saved) =>
    expect(savedName(name, type)).toBe(saved),
  );
});

describe('what a system would not take or show', () => {
  test.each([
    ['nul', '_nul.jpg'],
    ['NUL.jpg', '_NUL.jpg'],
    ['nul .jpg', '_nul.jpg'],
    ['con.tar.jpg', '_con.tar.jpg'],
    ['prn', '_prn.jpg'],
    ['Aux.jpg', '_Aux.jpg'],
    ['com1.jpg', '_com1.jpg'],
    ['COM9.heic', '_COM9.jpg'],
    ['lpt3', '_lpt3.jpg'],
    ['com¹.jpg', '_com¹.jpg'],
    ['LPT².jpg', '_LPT².jpg'],
    ['com³', '_com³.jpg'],
    ['CONIN$', '_CONIN$.jpg'],
    ['conout$.jpg', '_conout$.jpg'],
    ['console.jpg', 'console.jpg'],
    ['com10.jpg', 'com10.jpg'],
    ['a<b>c:d"e/f\\g|h?i*j.jpg', 'a_b_c_d_e_f_g_h_i_j.jpg'],
    ['..jpg', 'image.jpg'],
    ['.jpg', 'image.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['', 'image.jpg'],
    [' . ', 'image.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe.jpg'],
    ['a\u200fb\u061cc\ufeffd.jpg', 'abcd.jpg'],
    ['a\u0000b\r\nc\u0085\u2028d.jpg', 'abcd.jpg'],
    ['half \ud83d.jpg', 'half.jpg'],
    ['👩\u200d👩\u200d👧.jpg', '👩\u200d👩\u200d👧.jpg'],
  ])('%j is saved as %j', (name, saved) => expect(savedName(name, 'image/jpeg')).toBe(saved));
});

describe('a name that is taken already', () => {
  test.each<[string, MediaType, number, string]>([
    ['a.jpg', 'image/jpeg', 2, 'a (2).jpg'],
    ['IMG_1.HEIC', 'image/webp', 12, 'IMG_1 (12).webp'],
    ['nul', 'image/png', 3, '_nul (3).png'],
  ])('%j as %s for the %ith time is %j', (name, type, count, saved) =>
    expect(savedName(name, type, count)).toBe(saved),
  );
});

test('a long name keeps its ending and its number within 255 bytes, and ends with a whole character', () => {
  expect(savedName(`${'長'.repeat(98)}.jpg`, 'image/jpeg')).toBe(`${'長'.repeat(83)}.jpg`);
  expect(savedName(`${'長'.repeat(98)}.jpg`, 'image/jpeg', 17)).toBe(`${'長'.repeat(82)} (17).jpg`);
  const family = '👩\u200d👩\u200d👧';
  expect(savedName(family.repeat(20), 'image/webp')).toBe(`${family.repeat(13)}.webp`);
});

const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)/i;

test('whatever the name: every system takes it, its ending is of its type, and it is saved as the same again', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'nul',
      'COM¹',
      'conin$',
      '.jpg',
      '.HEIC',
      '.exe',
      '. ',
      '\u202E',
      '長'.repeat(90),
      '/',
      ' (2)',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 4 }).map((parts) => parts.join('')),
      fc.constantFrom(...MEDIA_TYPE_NAMES),
      fc.integer({ min: 1, max: 5_000 }),
      (name, type, count) => {
        const saved = savedName(name, type, count);
        expect(mediaTypeOfName(saved)).toBe(type);
        expect(bytesOf(saved)).toBeLessThanOrEqual(255);
        expect(saved).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\u2028\u2029]/u);
        expect(saved).not.toMatch(/^[\s.]|[\s.]$/);
        expect(saved).not.toMatch(DEVICE);
        if (count > 1) expect(saved).toContain(` (${count}).`);
        expect(savedName(saved, type)).toBe(saved);
      },
    ),
  );
});
