import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { TAG } from '@/lib/shared/media/tiff/tags';
import { type MadeField, makeTiff } from '@/lib/shared/media/tiff/testing/make-tiff';
import { decodeTiff, type JpegDecoder } from '../decode-tiff';

/** The files by name. */
function readWriters(): ReadonlyMap<string, Uint8Array<ArrayBuffer>> {
  const packed = readFileSync(new URL('writers.json.gz', import.meta.url));
  const files: Record<string, string> = JSON.parse(gunzipSync(packed).toString());
  return new Map(
    Object.entries(files).map(([name, text]) => [name, new Uint8Array(Buffer.from(text, 'base64'))]),
  );
}

/** In place of a browser's. */
const decodeJpegBySharp: JpegDecoder = async (bytes) => {
  const rgb = sharp(bytes, { failOn: 'warning' }).toColourspace('srgb').removeAlpha();
  const { data, info } = await rgb.raw().toBuffer({ resolveWithObject: true });
  const rgba = new Uint8ClampedArray(info.width * info.height * 4).fill(255);
  for (let pixel = 0; pixel < info.width * info.height; pixel += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      rgba[pixel * 4 + channel] = data[pixel * info.channels + Math.min(channel, info.channels - 1)] ?? 0;
    }
  }
  return { width: info.width, height: info.height, rgba };
};

/** The files of real writers, by name. */
export const WRITERS = readWriters();
/** Decodes a TIFF, the JPEGs in it by sharp in place of a browser. */
export const decode = (bytes: Uint8Array<ArrayBuffer>) => decodeTiff(bytes, decodeJpegBySharp);
/** The file of a writer; empty where there is none of that name. */
export const fileOf = (name: string) => WRITERS.get(name) ?? new Uint8Array();

/** Levels of 256 that a form loses by itself. */
export function toleranceOf(name: string): number {
  if (/premultiplied/.test(name)) return 6;
  if (/D65/.test(name)) return 10;
  if (/jpeg|lab/.test(name)) return 5;
  if (/grey2/.test(name)) return 80;
  return /grey4/.test(name) ? 17 : 0;
}

/** The fields of a grey picture of four by two pixels. */
export const GREY: readonly MadeField[] = [
  [TAG.width, [4]],
  [TAG.height, [2]],
  [TAG.bitsPerSample, [8]],
  [TAG.photometric, [1]],
];
/** A grey picture with more fields and these bytes. */
export const grey = (fields: readonly MadeField[], data: readonly number[]) =>
  makeTiff([{ fields: [...GREY, ...fields], data: Uint8Array.from(data) }]);
/** A line of four pixels in codes of T.4. */
export const fax = (codes: string) =>
  makeTiff([
    {
      fields: [
        ...GREY.slice(0, 1),
        [TAG.height, [1]],
        [TAG.bitsPerSample, [1]],
        [TAG.photometric, [0]],
        [TAG.compression, [2]],
      ],
      data: Uint8Array.from({ length: Math.ceil(codes.length / 8) }, (_, at) =>
        Number.parseInt(codes.slice(at * 8, at * 8 + 8).padEnd(8, '0'), 2),
      ),
    },
  ]);
/** The pixels of a grey picture. */
export const EIGHT = [10, 20, 30, 40, 50, 60, 70, 80];
