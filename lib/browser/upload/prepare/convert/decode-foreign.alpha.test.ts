import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { decodeForeign } from './decode-foreign';

afterEach(() => vi.unstubAllGlobals());

it('asks for multiplied colours where a transparent picture is resized: Firefox makes it opaque otherwise', async () => {
  const createImageBitmap = vi.fn(async (_: ImageData, __: ImageBitmapOptions) => ({ close: () => {} }));
  vi.stubGlobal('createImageBitmap', createImageBitmap);
  // For JPEG inside of a TIFF.
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = () => ({});
    },
  );
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(readonly data: Uint8ClampedArray) {}
    },
  );
  const picture = sharp({ create: { width: 4, height: 2, channels: 4, background: '#f008' } });
  const bytes = new Uint8Array(await picture.tiff({ compression: 'lzw' }).toBuffer());
  const sizes = { full: { width: 4, height: 2 }, target: { width: 2, height: 1 } };
  await decodeForeign({ bytes, type: 'image/tiff', ...sizes, hasAlpha: true, onStart: () => {} });
  const [image, options] = createImageBitmap.mock.calls[0] ?? [];
  expect(image?.data[3]).toBe(0x88);
  expect(options).toEqual({
    resizeWidth: 2,
    resizeHeight: 1,
    resizeQuality: 'high',
    premultiplyAlpha: 'premultiply',
  });
});
