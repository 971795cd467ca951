import { ascii, hasAscii, uint32 } from './bytes';
import type { MediaType } from './media-types';
import { sniffText } from './sniff-text';
import type { ConvertibleType } from './source-types';

/** The type that the first bytes of a file say that it is: one of our types, or something else by the name people know. */
export type SniffedType =
  | Readonly<{ kind: 'image'; type: MediaType }>
  /** `convertible`: never published as it is, but the browser can make one of our types of it. */
  | Readonly<{ kind: 'other'; label: string; convertible?: ConvertibleType }>;

/** Beginnings that are alike in every file of a kind; the first that fits wins. */
const BEGINNINGS: readonly (readonly [
  magic: string,
  answer: MediaType | { label: string; convertible?: ConvertibleType },
])[] = [
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['\0\0\0\x0cJXL \r\n', { label: 'JPEG XL image' }],
  ['\xff\x0a', { label: 'JPEG XL image' }],
  ['\0\0\0\x0cjP  \r\n', { label: 'JPEG 2000 image' }],
  ['\xff\x4f\xff\x51', { label: 'JPEG 2000 image' }],
  ['II\xbc\x01', { label: 'JPEG XR image' }],
  ['\x76\x2f\x31\x01', { label: 'OpenEXR image' }],
  ['II*\0\x10\0\0\0CR', { label: 'RAW photo' }],
  ['II*\0', { label: 'TIFF image or RAW photo', convertible: 'image/tiff' }],
  ['MM\0*', { label: 'TIFF image or RAW photo', convertible: 'image/tiff' }],
  ['II+\0', { label: 'TIFF image', convertible: 'image/tiff' }],
  ['MM\0+', { label: 'TIFF image', convertible: 'image/tiff' }],
  ['IIRO', { label: 'RAW photo' }],
  ['IIU\0', { label: 'RAW photo' }],
  ['FUJIFILMCCD-RAW', { label: 'RAW photo' }],
  ['BM', { label: 'BMP image', convertible: 'image/bmp' }],
  ['\0\0\x01\0', { label: 'ICO icon' }],
  ['\0\0\x02\0', { label: 'cursor' }],
  ['8BPS', { label: 'Photoshop document' }],
  ['%PDF-', { label: 'PDF document' }],
  ['PK\x03\x04', { label: 'ZIP archive or Office document' }],
  ['PK\x05\x06', { label: 'ZIP archive' }],
  ['Rar!\x1a\x07', { label: 'RAR archive' }],
  ['7z\xbc\xaf\x27\x1c', { label: '7-Zip archive' }],
  ['\x1f\x8b', { label: 'gzip archive' }],
  ['MZ', { label: 'Windows program' }],
  ['\x7fELF', { label: 'Linux program' }],
  ['\x1a\x45\xdf\xa3', { label: 'WebM or Matroska video' }],
  ['OggS', { label: 'Ogg media file' }],
  ['ID3', { label: 'MP3 audio' }],
  ['\xff\xfb', { label: 'MP3 audio' }],
  ['\xff\xfa', { label: 'MP3 audio' }],
  ['\xff\xf3', { label: 'MP3 audio' }],
  ['\xff\xf2', { label: 'MP3 audio' }],
  ['fLaC', { label: 'FLAC audio' }],
  ['#!', { label: 'script' }],
];

/** By the type of a RIFF container. */
const RIFF_LABELS: Readonly<Record<string, string>> = { WAVE: 'WAV audio', 'AVI ': 'AVI video' };

/** By the major brand of an ISO base media file, HEIF's first. */
const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs', 'mif1', 'msf1'];

/** Brands beyond these are not looked at. */
const BRANDS_BYTES = 1_024;

/** Tells what a file is by its bytes; neither name nor stated type decide. Needs the first 4,096 bytes, or all there are. */
export function sniffType(bytes: Uint8Array): SniffedType {
  if (bytes.length === 0) return { kind: 'other', label: 'empty file' };
  for (const [magic, answer] of BEGINNINGS) {
    if (!hasAscii(bytes, 0, magic)) continue;
    return typeof answer === 'string' ? { kind: 'image', type: answer } : { kind: 'other', ...answer };
  }
  if (hasAscii(bytes, 0, 'RIFF')) {
    const form = ascii(bytes, 8, 4);
    if (form === 'WEBP') return { kind: 'image', type: 'image/webp' };
    return { kind: 'other', label: RIFF_LABELS[form] ?? 'RIFF media file' };
  }
  if (hasAscii(bytes, 4, 'ftyp')) return sniffBrands(bytes);
  return { kind: 'other', label: sniffText(bytes) };
}

function sniffBrands(bytes: Uint8Array): SniffedType {
  const end = Math.min(uint32(bytes, 0), bytes.length, BRANDS_BYTES);
  const major = ascii(bytes, 8, 4);
  const brands = [major];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(ascii(bytes, at, 4));
  if (brands.includes('avif') || brands.includes('avis')) return { kind: 'image', type: 'image/avif' };
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) {
    return { kind: 'other', label: 'HEIC photo', convertible: 'image/heic' };
  }
  if (major.startsWith('crx')) return { kind: 'other', label: 'RAW photo' };
  if (major.startsWith('M4A')) return { kind: 'other', label: 'M4A audio' };
  return { kind: 'other', label: major.startsWith('qt') ? 'QuickTime video' : 'MP4 video' };
}
