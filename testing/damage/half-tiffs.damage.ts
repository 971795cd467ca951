/**
 * Damaged TIFFs through the browser's conversion: each is refused, or comes out whole or as a strict decoder draws it. Rows that
 * are not packed have no checksum: other bytes in them are other colours to everybody. `DAMAGE_VARIANTS`: how many, 500
 * unless told. Apart from the other formats, because the server's decoder is kept from reading TIFF in its process.
 */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { decodeTiff } from '@/lib/browser/upload/prepare/convert/tiff/decode-tiff';
import { createInterleaver } from '../server/interleave';
import { damageFile } from './damage-file';
import { drawPixels, type Pixels, sameShare } from './same-share';
import { makeWholePictures } from './whole-pictures';

const VARIANTS = Number(process.env.DAMAGE_VARIANTS ?? 500);
const WHOLE_SHARE = 0.98;
const COMPRESSIONS = ['lzw', 'deflate', 'packbits', 'none'] as const;

/** Null where the conversion ends with an error. */
async function convert(bytes: Uint8Array): Promise<Pixels | null> {
  try {
    const noJpeg = () => Promise.reject(new Error('There is no JPEG in it.'));
    const { pixels, width, height } = await decodeTiff(new Uint8Array(bytes), noJpeg);
    return { data: new Uint8Array(pixels.buffer), width, height };
  } catch {
    return null;
  }
}

test.each(COMPRESSIONS)('no half picture comes out of a damaged TIFF (%s)', async (compression) => {
  const [photo] = await makeWholePictures();
  const image = sharp(photo?.bytes).resize(400).tiff({ compression, predictor: 'none' });
  const whole = new Uint8Array(await image.toBuffer());
  const original = await convert(whole);
  expect(original).not.toBeNull();
  if (!original) return;
  for (let seed = 1; seed <= Math.ceil(VARIANTS / COMPRESSIONS.length); seed += 1) {
    const { bytes, what } = damageFile(whole, createInterleaver(seed).pick);
    const converted = await convert(bytes);
    if (!converted || sameShare(converted, original) >= WHOLE_SHARE) continue;
    const strict = await drawPixels(bytes, 'warning').catch(() => null);
    expect(strict, `${what}: converted, though a strict decoder refuses it`).not.toBeNull();
    expect(strict && sameShare(converted, strict), what).toBeGreaterThanOrEqual(WHOLE_SHARE);
  }
});
