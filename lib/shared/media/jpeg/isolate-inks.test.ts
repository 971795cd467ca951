import sharp, { type JpegOptions } from 'sharp';
import { expect, test } from 'vitest';
import { isolateInks } from './isolate-inks';

const WIDTH = 32;

/** Inks as they are stored: a decoder hands them on inverted. */
async function inksOf(jpeg: Uint8Array): Promise<Buffer> {
  return sharp(jpeg, { ignoreIcc: true }).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer();
}

async function printed(options: JpegOptions): Promise<Uint8Array> {
  const pixels = Buffer.from(
    Array.from({ length: WIDTH * WIDTH * 3 }, (_, at) => (at * 5 + (at >> 7) * 3) % 200),
  );
  const image = sharp(pixels, { raw: { width: WIDTH, height: WIDTH, channels: 3 } });
  return new Uint8Array(
    await image
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 90, ...options })
      .toBuffer(),
  );
}

test.each([
  ['baseline', {}],
  ['progressive', { progressive: true }],
])(
  'of a %s JPEG one half of the inks stays as it is, and the other is half of white everywhere',
  async (_, options) => {
    const jpeg = await printed(options);
    const [whole, colours, black] = await Promise.all([
      inksOf(jpeg),
      inksOf(isolateInks(jpeg, 'colours')),
      inksOf(isolateInks(jpeg, 'black')),
    ]);
    for (let at = 0; at < whole.length; at += 4) {
      expect([...colours.subarray(at, at + 4)]).toEqual([...whole.subarray(at, at + 3), 127]);
      expect([...black.subarray(at, at + 4)]).toEqual([127, 127, 127, whole[at + 3]]);
    }
    expect((await sharp(isolateInks(jpeg, 'black')).metadata()).icc).toBeUndefined();
  },
);
