import { expect, test } from 'vitest';
import { fileKind as english } from './en/file-kinds';
import { fileKind as japanese } from './ja/file-kinds';

test.each([
  ['12-bit JPEG image', '12-bit JPEG image', '12ビットのJPEG画像'],
  ['TIFF image in CIELAB with 3 bits', 'TIFF image in CIELAB with 3 bits', '特殊な形式のTIFF画像'],
  ['HEIF photo of overlaid pictures', 'HEIF photo of overlaid pictures', '特殊な形式のHEIF写真'],
  ['AVIF image in layers', 'AVIF image in layers', '特殊な形式のAVIF画像'],
  ['AVIF image with a crop', 'AVIF image with a crop', '特殊な形式のAVIF画像'],
  ['HEIF photo with a crop', 'HEIF photo with a crop', '特殊な形式のHEIF写真'],
  ['BMP image that holds a PNG', 'BMP image that holds a PNG', '特殊な形式のBMP画像'],
  ['JPEG-LS image', 'JPEG-LS image', 'JPEG-LS画像'],
  ['constructor', 'constructor', 'constructor'],
])('%s is named in the language of the page', (label, inEnglish, inJapanese) => {
  expect(english(label)).toBe(inEnglish);
  expect(japanese(label)).toBe(inJapanese);
});
