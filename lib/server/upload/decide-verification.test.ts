import { expect, test } from 'vitest';
import { type ByteFacts, decideVerification, type PixelFacts } from './decide-verification';

const FACTS: ByteFacts = {
  sizeBytes: 100,
  sha256: 'hash',
  sniffed: { kind: 'image', type: 'image/png' },
  header: { width: 10, height: 10, frames: 1, isAnimated: false },
  cost: { pixels: 100, parts: 1 },
};
const LIMITS = { maxBytes: 1_000, maxPixels: 1_000 };
const CLAIMS = { type: 'image/png', sizeBytes: 100, sha256: 'hash' } as const;
const WHOLE: PixelFacts = { kind: 'decoded', hasMetadata: false };

test('what is as promised is decoded, and accepted once it is', () => {
  expect(decideVerification(FACTS, null, CLAIMS, LIMITS)).toEqual({ kind: 'decode' });
  expect(decideVerification(FACTS, WHOLE, CLAIMS, LIMITS)).toEqual({ kind: 'accept' });
  expect(decideVerification(FACTS, WHOLE, { type: 'image/png' }, LIMITS)).toEqual({ kind: 'accept' });
});

test.each<[string, Partial<ByteFacts>, object]>([
  ['nothing', { sizeBytes: 0 }, { code: 'file_empty' }],
  ['too many bytes', { sizeBytes: 1_001 }, { code: 'file_too_large', details: { limitBytes: 1_000 } }],
  [
    'fewer bytes',
    { sizeBytes: 99 },
    { code: 'size_mismatch', details: { actualBytes: 99, limitBytes: 100 } },
  ],
  ['other bytes', { sha256: 'other' }, { code: 'checksum_mismatch' }],
  [
    'a document',
    { sniffed: { kind: 'other', label: 'HTML page' } },
    { code: 'not_an_image', details: { actualType: 'HTML page' } },
  ],
  [
    'a photo of a kind no browser shows',
    { sniffed: { kind: 'other', label: 'HEIC photo' } },
    { code: 'unsupported_type', details: { actualType: 'HEIC photo' } },
  ],
  [
    'another type',
    { sniffed: { kind: 'image', type: 'image/gif' } },
    { code: 'type_mismatch', details: { declaredType: 'image/png', actualType: 'image/gif' } },
  ],
  ['no header', { header: null }, { code: 'damaged_image' }],
  ['a structure that cannot be read', { cost: null }, { code: 'damaged_image' }],
  [
    'a picture that hides more than its header says',
    { cost: { pixels: 1_001, parts: 1 } },
    { code: 'too_many_pixels', details: { actualPixels: 1_001, limitPixels: 1_000 } },
  ],
  ['more pieces than any real file has', { cost: { pixels: 1, parts: 2_001 } }, { code: 'too_complex' }],
  [
    'more pieces than are counted, before its header is complete',
    { header: null, cost: { pixels: 0, parts: Number.POSITIVE_INFINITY } },
    { code: 'too_complex' },
  ],
  [
    'a header of more pieces than any real file has',
    { header: null, cost: null, isTooComplex: true },
    { code: 'too_complex' },
  ],
  [
    'too many pixels',
    { header: { width: 100, height: 11, frames: 1, isAnimated: false } },
    { code: 'too_many_pixels', details: { actualPixels: 1_100, limitPixels: 1_000 } },
  ],
  [
    'too many pixels in all frames',
    { header: { width: 10, height: 10, frames: 11, isAnimated: true } },
    { code: 'too_many_pixels' },
  ],
  [
    'more pixels than can be counted',
    { cost: { pixels: 0x7fff_ffff * 0x7fff_ffff, parts: 1 } },
    { code: 'too_many_pixels', details: { actualPixels: Number.MAX_SAFE_INTEGER } },
  ],
  [
    'a height no row can hold',
    { header: { width: 0.001, height: 65_536, frames: 1, isAnimated: false } },
    { code: 'too_many_pixels' },
  ],
  [
    'a side no row can hold',
    { header: { width: 65_536, height: 0.001, frames: 1, isAnimated: false } },
    { code: 'too_many_pixels' },
  ],
])('%s is refused before anything is decoded', (_, facts, verdict) => {
  const decided = decideVerification({ ...FACTS, ...facts }, null, CLAIMS, LIMITS);
  expect(decided).toMatchObject({ kind: 'refuse', ...verdict });
});

test.each<[string, Partial<ByteFacts>]>([
  ['bytes', { sizeBytes: 1_000 }],
  ['pixels', { cost: { pixels: 1_000, parts: 1 } }],
  ['pieces', { cost: { pixels: 100, parts: 2_000 } }],
  ['width', { header: { width: 65_535, height: 0.001, frames: 1, isAnimated: false } }],
  ['height', { header: { width: 0.001, height: 65_535, frames: 1, isAnimated: false } }],
])('as many %s as the limit says are not too many', (_, facts) => {
  const claims = { type: 'image/png' } as const;
  expect(decideVerification({ ...FACTS, ...facts }, null, claims, LIMITS)).toEqual({ kind: 'decode' });
});

test('a part of more pieces than any real file has is refused as such', () => {
  const decided = decideVerification(FACTS, { kind: 'too_complex' }, CLAIMS, LIMITS);
  expect(decided).toEqual({ kind: 'refuse', code: 'too_complex' });
});

test.each<[string, PixelFacts]>([
  ['what does not decode to its end', { kind: 'damaged' }],
  ['what keeps its metadata', { kind: 'decoded', hasMetadata: true }],
])('%s is refused', (_, pixels) => {
  expect(decideVerification(FACTS, pixels, CLAIMS, LIMITS)).toEqual({
    kind: 'refuse',
    code: 'damaged_image',
  });
});
