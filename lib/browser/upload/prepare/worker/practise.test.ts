import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import type { Compressor, CompressRequest } from '../compressor';
import { practise } from './practise';

afterEach(() => vi.unstubAllGlobals());

/** A canvas that writes what it holds. */
class FakeCanvas {
  private pixels = new Uint8ClampedArray();
  constructor(
    readonly width: number,
    readonly height: number,
  ) {}
  getContext() {
    return {
      createImageData: (width: number, height: number) => ({
        data: new Uint8ClampedArray(width * height * 4),
      }),
      putImageData: ({ data }: ImageData) => {
        this.pixels = data;
      },
    };
  }
  async convertToBlob({ type }: { type: string }) {
    const { width, height } = this;
    const raw = { width, height, channels: 4 as const };
    return new Blob([new Uint8Array(await sharp(this.pixels, { raw }).jpeg({ quality: 95 }).toBuffer())], {
      type,
    });
  }
}

function setUp() {
  const requests: CompressRequest[] = [];
  const compressor: Compressor = {
    canEncode: async (type) => type === 'image/jpeg',
    compress: async (request) => {
      requests.push(request);
      return null;
    },
  };
  return { requests, compressor };
}

it('prepares a whole photo several times, whose codes are read to their end', async () => {
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  const { requests, compressor } = setUp();
  await practise(compressor, () => false);
  expect(requests.length).toBeGreaterThan(3);
  const [{ bytes, header, maxDimension } = requests[0]!] = requests;
  // More than the four lanes need that read a scan.
  expect(bytes.length).toBeGreaterThan(100_000);
  expect(header.width).toBeGreaterThan(maxDimension);
});

it('ends as soon as there is a file', async () => {
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  const { requests, compressor } = setUp();
  await practise(compressor, () => requests.length === 2);
  expect(requests).toHaveLength(2);
});

it('is silent where nothing can be drawn', async () => {
  vi.stubGlobal('OffscreenCanvas', undefined);
  const { requests, compressor } = setUp();
  await practise(compressor, () => false);
  expect(requests).toEqual([]);
});
