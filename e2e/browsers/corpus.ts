import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { clearHeic } from '@/testing/media/clear-heic';
import { tinyHeic } from '@/testing/media/tiny-heic';
import { colouredHeic } from '../support/coloured-heics';
import { quartersPicture, toBmp } from '../support/make-picture';
import type { RealBrowser } from './real-browser';

/** The fate of a file: an image of this size, in its own colours; or a refusal in these words. */
export type Outcome =
  | Readonly<{
      width: number;
      height: number;
      frames?: number;
      /** Default: it makes no difference. */
      isTransparent?: boolean;
    }>
  | Readonly<{ refused: RegExp }>;

/** An awkward file and its outcome, which is the same in every browser: only the format differs, by what each can write. */
export type AwkwardFile = Readonly<{
  name: string;
  what: string;
  bytes: Uint8Array;
  expected: Outcome;
  /** Levels of 256 by which its colours may be off, where that is more than compression and scaling do. */
  levels?: (browser: RealBrowser['name']) => number;
}>;

const WHOLE = { width: 900, height: 600 } as const;

/** The awkward files, made by code; the short list has one of each kind that browsers treat differently. */
export async function makeCorpus(isShort: boolean): Promise<readonly AwkwardFile[]> {
  const picture = () => quartersPicture(900, 600);
  const frames = await Promise.all(
    [0, 1, 2].map((seed) =>
      picture()
        .resize(90, 60)
        .modulate({ hue: seed * 90 })
        .raw()
        .toBuffer(),
    ),
  );
  const film = (format: 'gif' | 'webp') =>
    sharp(Buffer.concat(frames), { raw: { width: 90, height: 180, channels: 3, pageHeight: 60 } })
      .toFormat(format, { loop: 0 })
      .toBuffer();
  const photo = await quartersPicture(2_400, 1_600)
    .withMetadata({ orientation: 3 })
    .jpeg({ quality: 92 })
    .toBuffer();
  const files: readonly (AwkwardFile | false)[] = [
    {
      name: 'turned.jpg',
      what: 'a JPEG that was taken upside down',
      bytes: await quartersPicture(2_400, 1_600)
        .rotate(180)
        .withMetadata({ orientation: 3 })
        .jpeg()
        .toBuffer(),
      expected: { width: 2_048, height: 1_365 },
    },
    {
      name: 'p3.jpg',
      what: 'a JPEG in Display P3',
      bytes: await picture().withIccProfile('p3').jpeg({ quality: 95 }).toBuffer(),
      expected: WHOLE,
    },
    {
      name: 'inks.jpg',
      what: 'a JPEG of printing inks with a profile',
      bytes: await picture().toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toBuffer(),
      expected: { width: 900, height: 600 },
    },
    {
      name: 'phone.heic',
      what: 'a HEIC in Display P3',
      bytes: colouredHeic('displayP3'),
      expected: { width: 64, height: 48 },
    },
    {
      name: 'bright.heic',
      what: 'a HEIC of high dynamic range',
      bytes: colouredHeic('pq'),
      expected: { width: 64, height: 48 },
    },
    !isShort && {
      name: 'small.heic',
      what: 'a HEIC as phones write it',
      bytes: tinyHeic(),
      expected: { width: 64, height: 48 },
      levels: () => 25,
    },
    {
      name: 'cut-out.heic',
      what: 'a HEIC one can see through',
      bytes: clearHeic(),
      expected: { width: 64, height: 48, isTransparent: true },
    },
    {
      name: 'scan.tif',
      what: 'a TIFF',
      bytes: await picture().tiff({ compression: 'lzw' }).toBuffer(),
      expected: WHOLE,
    },
    { name: 'paint.bmp', what: 'a BMP', bytes: await toBmp(picture()), expected: WHOLE },
    {
      name: 'spare.bmp',
      what: 'a BMP of 32 bits of which 8 mean nothing',
      bytes: await toBmp(picture(), { hasSpareBytes: true }),
      expected: { ...WHOLE, isTransparent: false },
    },
    {
      name: 'clear.png',
      what: 'a PNG one can see through',
      bytes: await picture().ensureAlpha(0.5).png().toBuffer(),
      expected: { width: 900, height: 600, isTransparent: true },
    },
    { name: 'new.avif', what: 'an AVIF', bytes: await picture().avif().toBuffer(), expected: WHOLE },
    {
      name: 'film.gif',
      what: 'an animated GIF',
      bytes: await film('gif'),
      expected: { width: 90, height: 60, frames: 3 },
    },
    !isShort && {
      name: 'film.webp',
      what: 'an animated WebP',
      bytes: await film('webp'),
      expected: { width: 90, height: 60, frames: 3 },
    },
    {
      name: 'cut.jpg',
      what: 'a JPEG cut in the middle',
      bytes: photo.subarray(0, photo.length / 2),
      expected: { refused: /damaged/ },
    },
    !isShort && {
      name: 'cut.png',
      what: 'a PNG cut in the middle',
      bytes: (await picture().png().toBuffer()).subarray(0, 50_000),
      expected: { refused: /damaged/ },
    },
    !isShort && {
      name: 'empty.jpg',
      what: 'an empty file',
      bytes: new Uint8Array(),
      expected: { refused: /empty/ },
    },
    {
      name: 'page.png',
      what: 'a web page called PNG',
      bytes: Buffer.from('<!doctype html><script>alert(1)</script>'),
      expected: { refused: /HTML/ },
    },
    {
      name: 'huge.png',
      what: 'a PNG of 400 megapixels',
      bytes: hugePng(),
      expected: { refused: /megapixels/ },
    },
  ];
  return files.filter((file) => file !== false);
}

/** Photos enough to be still at work on them a moment later. */
export function makeMany(): Promise<readonly AwkwardFile[]> {
  return Promise.all(
    Array.from({ length: 24 }, async (_, index) => {
      const [width, height] = [2_400 + index * 20, 1_600];
      const bytes = await quartersPicture(width, height).jpeg({ quality: 90 }).toBuffer();
      return { name: `many-${index}.jpg`, what: 'a photo', bytes, expected: { width, height } };
    }),
  );
}

/** Writes the files into a directory and gives their paths, in order. */
export async function writeCorpus(directory: string, files: readonly AwkwardFile[]): Promise<string[]> {
  await mkdir(directory, { recursive: true });
  return Promise.all(
    files.map(async ({ name, bytes }) => {
      const path = join(directory, name);
      await writeFile(path, bytes);
      return path;
    }),
  );
}

/** All its pixels are promised by the header; nobody gets to them. */
function hugePng(): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(20_000, 0);
  size.writeUInt32BE(20_000, 4);
  size.set([8, 2], 8);
  const chunks = [
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(60_001))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, data.length + 8)), data.length + 8);
  return framed;
}
