import { describe, expect, it, vi } from 'vitest';
import type { MediaType } from '@/lib/shared/media/media-types';
import type { SourceType } from '@/lib/shared/media/source-types';
import type { CompressRequest, PngRule } from '../compressor';
import { encodeBest } from './encode-best';

const SIZE = { width: 80, height: 60 };
/** The table counts in tens of bytes. */
const SCALE = 10;

/** How the pixels look: noisy as a photo, plain as a drawing, or with something that shines through. */
const PIXELS = {
  photo: (at: number) => (at % 4 === 3 ? 255 : (at * at * 7 + (at >> 3)) % 251),
  drawing: (at: number) => (at % 4 === 3 ? 255 : 40),
  'cut-out': (at: number) => (at % 4 === 3 ? 100 : 40),
} as const;

type Case = Readonly<{
  looks: keyof typeof PIXELS;
  png: PngRule;
  type?: SourceType;
  targetType?: MediaType;
  hasAlpha?: boolean;
  /** The width of the source; as wide as the canvas unless told. */
  width?: number;
  photoBytes: number;
  pngBytes: number;
  bilevelBytes?: number;
}>;

async function encode({
  looks,
  png,
  type = 'image/tiff',
  targetType = 'image/webp',
  hasAlpha = false,
  ...rest
}: Case) {
  const { width = SIZE.width, photoBytes, pngBytes, bilevelBytes } = rest;
  const data = Uint8ClampedArray.from({ length: SIZE.width * SIZE.height * 4 }, (_, at) => PIXELS[looks](at));
  const blobOf = (bytes: number, blobType: string) => async () =>
    new Blob([new Uint8Array(bytes * SCALE)], { type: blobType });
  const encodePng = vi.fn(blobOf(pngBytes, 'image/png'));
  const readPixels = vi.fn(() => data);
  const request: CompressRequest = {
    bytes: new Uint8Array(900),
    header: { type, ...SIZE, width, orientation: 1, frames: 1, isAnimated: false, hasAlpha },
    ...{ targetType, png, maxDimension: 2_048, quality: 0.8, maxBytes: 10_000 },
    signal: new AbortController().signal,
    onProgress: () => {},
  };
  const encodePhoto = blobOf(photoBytes, targetType);
  const bilevel =
    bilevelBytes === undefined ? null : new Blob([new Uint8Array(bilevelBytes * SCALE)], { type: 'bilevel' });
  const blob = await encodeBest(request, { size: SIZE, readPixels, encodePhoto, encodePng, bilevel });
  return {
    type: blob?.type ?? null,
    wasRead: readPixels.mock.calls.length > 0,
    asPng: encodePng.mock.calls.length > 0,
  };
}

describe('encodeBest', () => {
  it.each<[string, string | null, Case]>([
    [
      'a drawing that is smaller as PNG',
      'image/png',
      { looks: 'drawing', png: 'for_drawings', photoBytes: 200, pngBytes: 100 },
    ],
    [
      'a drawing that is smaller as a photo',
      'image/webp',
      { looks: 'drawing', png: 'for_drawings', photoBytes: 100, pngBytes: 200 },
    ],
    [
      'a drawing where the browser writes no WebP',
      'image/jpeg',
      { looks: 'drawing', png: 'for_drawings', targetType: 'image/jpeg', photoBytes: 100, pngBytes: 200 },
    ],
    ['a photo', 'image/webp', { looks: 'photo', png: 'for_drawings', photoBytes: 100, pngBytes: 50 }],
    [
      'a smooth HEIC photo, whatever PNG would make of it',
      'image/webp',
      {
        looks: 'drawing',
        png: 'for_transparency',
        type: 'image/heic',
        hasAlpha: true,
        photoBytes: 200,
        pngBytes: 100,
      },
    ],
    [
      'a cut-out that is smaller as PNG',
      'image/png',
      {
        looks: 'cut-out',
        png: 'for_transparency',
        type: 'image/heic',
        hasAlpha: true,
        photoBytes: 200,
        pngBytes: 100,
      },
    ],
    [
      'a cut-out that is smaller as WebP',
      'image/webp',
      { looks: 'cut-out', png: 'for_drawings', photoBytes: 100, pngBytes: 200 },
    ],
    [
      'a cut-out where only JPEG would be smaller',
      'image/png',
      { looks: 'cut-out', png: 'for_drawings', targetType: 'image/jpeg', photoBytes: 10, pngBytes: 200 },
    ],
    [
      'a JPEG with alpha, were there one, where PNG does not compete',
      null,
      {
        looks: 'cut-out',
        png: 'never',
        targetType: 'image/jpeg',
        hasAlpha: true,
        photoBytes: 10,
        pngBytes: 200,
      },
    ],
    [
      'a scan of text',
      'bilevel',
      { looks: 'drawing', png: 'for_drawings', photoBytes: 200, pngBytes: 100, bilevelBytes: 90 },
    ],
    [
      'a scan that takes less when it is scaled down',
      'image/png',
      { looks: 'drawing', png: 'for_drawings', photoBytes: 200, pngBytes: 100, bilevelBytes: 101 },
    ],
    [
      'a PNG drawing that was made smaller',
      'image/png',
      {
        looks: 'drawing',
        png: 'for_drawings',
        type: 'image/png',
        width: 160,
        photoBytes: 200,
        pngBytes: 100,
      },
    ],
  ])('%s becomes %s', async (_, expected, picture) => {
    expect((await encode(picture)).type).toBe(expected);
  });

  it.each([
    [51, 'image/png'],
    [52, 'image/webp'],
  ])('takes %i0 bytes without loss in place of fewer with it: %s', async (pngBytes, expected) => {
    const picture = { looks: 'drawing', png: 'for_drawings', photoBytes: 10, pngBytes } as const;
    expect((await encode(picture)).type).toBe(expected);
  });

  it('reads no pixels of a HEIC without alpha, and never writes it as PNG', async () => {
    const heic = {
      looks: 'drawing',
      png: 'for_transparency',
      type: 'image/heic',
      photoBytes: 200,
      pngBytes: 100,
    } as const;
    expect(await encode(heic)).toEqual({ type: 'image/webp', wasRead: false, asPng: false });
  });

  it('writes no second PNG of one of the same pixels: the engine compares with the original', async () => {
    const same = {
      looks: 'drawing',
      png: 'for_drawings',
      type: 'image/png',
      photoBytes: 200,
      pngBytes: 100,
    } as const;
    expect(await encode(same)).toMatchObject({ type: 'image/webp', asPng: false });
    expect(await encode({ ...same, looks: 'cut-out', targetType: 'image/jpeg' })).toMatchObject({
      type: null,
      asPng: false,
    });
  });
});
