import sharp, { type Sharp } from 'sharp';
import type { MediaType } from '@/lib/shared/media/media-types';

/** A whole file of one form of its format. */
export type WholePicture = Readonly<{ type: MediaType; form: string; bytes: Uint8Array }>;

const FRAMES = 4;

/**
 * Whole files of every format in its usual forms, made by code. They look like photographs, for damage to those is what
 * nobody sees in time: slopes, a horizon, things with edges, and the noise of a sensor.
 */
export async function makeWholePictures(): Promise<readonly WholePicture[]> {
  const photo = (width: number, height: number, seed: number): Sharp =>
    sharp(makePhoto(width, height, seed), { raw: { width, height, channels: 3 } });
  const [large, small] = [photo(640, 480, 1), photo(300, 220, 2)];
  const moving = sharp(
    Buffer.concat(Array.from({ length: FRAMES }, (_, frame) => makePhoto(160, 120, 3, frame * 9))),
    { raw: { width: 160, height: 120 * FRAMES, channels: 3, pageHeight: 120 } },
  );
  const forms: readonly (readonly [MediaType, string, Sharp])[] = [
    ['image/jpeg', 'baseline', large.clone().jpeg({ quality: 88 })],
    ['image/jpeg', 'full colour', large.clone().jpeg({ quality: 95, chromaSubsampling: '4:4:4' })],
    ['image/jpeg', 'standard codes', large.clone().jpeg({ quality: 75, optimizeCoding: false })],
    ['image/jpeg', 'progressive', large.clone().jpeg({ progressive: true })],
    ['image/jpeg', 'small scans', large.clone().jpeg({ mozjpeg: true, quality: 80 })],
    ['image/jpeg', 'grey', large.clone().toColourspace('b-w').jpeg()],
    ['image/png', 'colour', small.clone().png()],
    ['image/png', 'interlaced', small.clone().png({ progressive: true })],
    ['image/png', 'palette', small.clone().png({ palette: true })],
    ['image/webp', 'lossy', large.clone().webp()],
    ['image/webp', 'rough', large.clone().webp({ quality: 30 })],
    ['image/webp', 'lossy, transparent', large.clone().ensureAlpha(0.5).webp()],
    ['image/webp', 'moving', moving.clone().webp()],
    ['image/webp', 'lossless', small.clone().webp({ lossless: true })],
    ['image/gif', 'still', small.clone().gif()],
    ['image/gif', 'moving', moving.clone().gif()],
    ['image/avif', 'still', large.clone().avif({ effort: 1 })],
    ['image/avif', 'full colour', large.clone().avif({ effort: 1, chromaSubsampling: '4:4:4' })],
  ];
  return Promise.all(
    forms.map(async ([type, form, image]) => ({ type, form, bytes: new Uint8Array(await image.toBuffer()) })),
  );
}

/** RGB pixels; `shift` moves what is in it. */
function makePhoto(width: number, height: number, seed: number, shift = 0): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let noise = seed * 2_654_435_761 || 1;
  for (let at = 0; at < pixels.length; at += 3) {
    const x = (at / 3) % width;
    const y = Math.floor(at / 3 / width);
    noise ^= noise << 13;
    noise ^= noise >>> 17;
    noise ^= noise << 5;
    const isSky = y < height * 0.4 + 12 * Math.sin((x + shift) / 40);
    const isThing = Math.hypot(x - width * 0.6 - shift, y - height * 0.65) < height / 6;
    const wave = 18 * Math.sin(x / 7 + seed) * Math.cos(y / 5) + 30 * Math.sin((x + y) / 60);
    const grain = (noise & 15) - 7;
    const [red, green, blue] = isThing ? [190, 60, 50] : isSky ? [120, 160, 220] : [80, 120, 60];
    const light = (isSky ? 40 * (y / height) : wave) + grain;
    pixels[at] = clamp(red + light);
    pixels[at + 1] = clamp(green + light);
    pixels[at + 2] = clamp(blue + light / 2);
  }
  return pixels;
}

function clamp(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
