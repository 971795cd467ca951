import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { sniffType } from '@/lib/shared/media/sniff-type';

/** Side of the square both are drawn to, and of the patches whose mean colours are compared, in pixels. */
const SIDE = 256;
const PATCH = 32;
const PEAK = 255;

export type PictureDistance = Readonly<{
  /** The largest difference of one channel, of 255, between the mean colours of 64 patches. */
  levels: number;
  /** Peak signal to noise of both at 256 by 256 pixels. */
  decibels: number;
}>;

/**
 * How far a published picture is from the file it was made of, both in sRGB, upright, on white; the first frame of several. Null where
 * nothing here reads the file. Read by programs that share no code with the product where there are such, for Debian names them:
 * HEIC by heif-convert (libheif-examples), TIFF and others by ImageMagick, and by sharp what that reads without mistaking its colours.
 */
export async function comparePictures(
  original: Uint8Array,
  published: Uint8Array,
): Promise<PictureDistance | null> {
  const wanted = await drawOriginal(original);
  return wanted && distanceOf(wanted, await draw(published));
}

async function drawOriginal(bytes: Uint8Array): Promise<Buffer | null> {
  const sniffed = sniffType(bytes);
  const type = sniffed.kind === 'image' ? sniffed.type : sniffed.convertible;
  if (type === 'image/heic') return drawBy('heif-convert', (from, to) => [from, to], bytes);
  const byImageMagick = () =>
    drawBy('convert', (from, to) => [`${from}[0]`, '-auto-orient', '-colorspace', 'sRGB', to], bytes);
  return type === 'image/tiff' ? byImageMagick() : draw(bytes).catch(byImageMagick);
}

async function draw(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: false, failOn: 'none' })
    .autoOrient()
    .toColourspace('srgb')
    .flatten({ background: '#fff' })
    .resize(SIDE, SIDE, { fit: 'fill' })
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** Null where the program is not there or does not read the file. A profile stays in what it writes, and is heeded then. */
async function drawBy(
  program: string,
  argumentsFor: (from: string, to: string) => string[],
  bytes: Uint8Array,
): Promise<Buffer | null> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-samples-'));
  try {
    const [from, to] = [join(folder, 'original'), join(folder, 'drawn.png')];
    await writeFile(from, bytes);
    const { status } = spawnSync(program, argumentsFor(from, to));
    if (status !== 0) return null;
    // Several pictures in one file are written each by itself, with a number in the name.
    const drawn = existsSync(to) ? to : join(folder, `drawn-${numberOfPrimary(from)}.png`);
    return existsSync(drawn) ? await draw(await readFile(drawn)) : null;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The place of the picture that is to be shown among those of a HEIC, from 1, as its own program tells. */
function numberOfPrimary(path: string): number {
  const { stdout } = spawnSync('heif-info', [path], { encoding: 'utf8' });
  const pictures = stdout.split('\n').filter((line) => line.startsWith('image:'));
  return pictures.findIndex((line) => line.includes('primary')) + 1;
}

function distanceOf(one: Buffer, other: Buffer): PictureDistance {
  let squares = 0;
  const patches = new Float64Array((SIDE / PATCH) ** 2 * 3);
  for (let at = 0; at < one.length; at += 1) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    squares += difference ** 2;
    const pixel = Math.floor(at / 3);
    const [x, y] = [pixel % SIDE, Math.floor(pixel / SIDE)];
    const patch = Math.floor(y / PATCH) * (SIDE / PATCH) + Math.floor(x / PATCH);
    patches[patch * 3 + (at % 3)] = (patches[patch * 3 + (at % 3)] ?? 0) + difference / PATCH ** 2;
  }
  const noise = squares / one.length;
  return {
    levels: Math.max(...patches.map(Math.abs)),
    decibels: noise === 0 ? 99 : 10 * Math.log10(PEAK ** 2 / noise),
  };
}
