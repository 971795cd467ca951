import imageCompression, { type Options } from 'browser-image-compression';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import type { CompressRequest } from './compressor';
import { createBrowserCompressor } from './create-browser-compressor';
import { TURNED_HEADER } from './testing/photo-header';

vi.mock('browser-image-compression', () => ({ default: vi.fn() }));

/** The library as a test wants it: what it does in a worker, and what on the main thread. */
const library = vi.mocked(imageCompression as (file: File, options: Options) => Promise<Blob>);
const decode = vi.fn(async () => ({ close: () => {} }));
const RESULT = new Blob(['small'], { type: 'image/jpeg' });

beforeEach(() => {
  library.mockReset();
  decode.mockReset().mockResolvedValue({ close: () => {} });
  vi.stubGlobal('Worker', class {});
  vi.stubGlobal('createImageBitmap', decode);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => vi.unstubAllGlobals());

function setUp(more: Partial<CompressRequest> = {}) {
  const clock = createFakeClock();
  const compressor = createBrowserCompressor({ scriptUrl: 'https://app.test/vendor/script.js', clock });
  const controller = new AbortController();
  const onProgress = vi.fn();
  const request: CompressRequest = {
    bytes: new TextEncoder().encode('photo'),
    header: TURNED_HEADER,
    targetType: 'image/jpeg',
    png: 'never',
    maxDimension: 2_048,
    quality: 0.8,
    maxBytes: 10_485_760,
    signal: controller.signal,
    onProgress,
    ...more,
  };
  return { clock, controller, onProgress, compress: () => compressor.compress(request) };
}

/** As the library does when its worker fails: it starts over on the main thread. */
async function failInWorker(_: File, { useWebWorker, onProgress }: Options) {
  onProgress?.(5);
  onProgress?.(10);
  if (useWebWorker) onProgress?.(5);
  return RESULT;
}

describe('createBrowserCompressor', () => {
  it('works in a worker with our own script, and tells the library all it needs', async () => {
    library.mockResolvedValue(RESULT);
    await expect(setUp().compress()).resolves.toEqual({ blob: RESULT });
    expect(library.mock.calls[0]?.[1]).toMatchObject({
      useWebWorker: true,
      libURL: 'https://app.test/vendor/script.js',
      fileType: 'image/jpeg',
      initialQuality: 0.8,
      maxWidthOrHeight: 2_048,
      maxSizeMB: 10,
      exifOrientation: 6,
    });
    expect(library.mock.calls[0]?.[0].name).toBe('image');
  });

  it('reports progress from 0 to 1', async () => {
    library.mockImplementation(async (_, { onProgress }) => {
      onProgress?.(50);
      return RESULT;
    });
    const { compress, onProgress } = setUp();
    await compress();
    expect(onProgress.mock.calls).toEqual([[0.5]]);
  });

  it('goes to the main thread when workers fail, once the image is known to be whole, and stays there', async () => {
    library.mockImplementation(failInWorker);
    const { compress } = setUp();
    await expect(compress()).resolves.toEqual({ blob: RESULT });
    expect(decode).toHaveBeenCalledTimes(1);
    await compress();
    expect(library.mock.calls.map(([, { useWebWorker }]) => useWebWorker)).toEqual([true, false, false]);
  });

  it('tries workers again when it was the connection that was missing', async () => {
    library.mockImplementation(failInWorker);
    vi.stubGlobal('navigator', { onLine: false });
    const { compress } = setUp();
    await compress();
    library.mockResolvedValue(RESULT);
    await compress();
    expect(library.mock.calls.map(([, { useWebWorker }]) => useWebWorker)).toEqual([true, false, true]);
  });

  it('never lets the main thread draw half of a damaged image', async () => {
    library.mockImplementation(failInWorker);
    decode.mockRejectedValue(new DOMException('broken', 'InvalidStateError'));
    await expect(setUp().compress()).rejects.toMatchObject({ name: 'UndecodableImageError' });
    expect(library).toHaveBeenCalledTimes(1);
  });

  it('says of a type the browser has no decoder for that it is not supported, not that it is damaged', async () => {
    library.mockImplementation(failInWorker);
    decode.mockRejectedValue(new DOMException('broken', 'InvalidStateError'));
    const compress = setUp({ header: { ...TURNED_HEADER, type: 'image/heic' } }).compress();
    await expect(compress).rejects.toMatchObject({ name: 'UnsupportedImageError' });
  });

  it.each<[string, Partial<CompressRequest>]>([
    ['what one can see through, where there is no WebP', { header: { ...TURNED_HEADER, hasAlpha: true } }],
    [
      'what may be a drawing and fits',
      { png: 'for_drawings', header: { ...TURNED_HEADER, type: 'image/png', width: 800, height: 600 } },
    ],
  ])('leaves %s as it is', async (_, more) => {
    await expect(setUp(more).compress()).resolves.toBeNull();
    expect(library).not.toHaveBeenCalled();
  });

  it('rejects with an error even where the library rejects with an event', async () => {
    library.mockRejectedValue(new Event('error'));
    decode.mockRejectedValue(new DOMException('broken', 'InvalidStateError'));
    await expect(setUp().compress()).rejects.toMatchObject({ name: 'UndecodableImageError' });
  });

  it('ends with the abort, before, between and while the library works', async () => {
    library.mockImplementation(() => new Promise(() => {}));
    for (const wait of [
      () => {},
      () => Promise.resolve(),
      () => expect.poll(() => library.mock.calls.length).toBeGreaterThan(0),
    ]) {
      const { compress, controller, clock } = setUp();
      const ended = expect(compress()).rejects.toThrow('cancelled');
      await wait();
      controller.abort(new Error('cancelled'));
      await ended;
      expect(clock.pendingTimers()).toBe(0);
    }
    const { compress, controller } = setUp();
    controller.abort(new Error('cancelled'));
    await expect(compress()).rejects.toThrow('cancelled');
  });

  it('does not wait for a worker that fell silent', async () => {
    library.mockImplementation(() => new Promise(() => {}));
    const { compress, clock } = setUp();
    const ended = expect(compress()).rejects.toThrow('silent');
    await expect.poll(() => library.mock.calls.length).toBeGreaterThan(0);
    await clock.advance(60_000);
    await ended;
  });

  it.each([
    [10_000, 1, 10_000],
    [60_000, 2, 30_000],
    [20_000, 500, 9_159],
    [4_000, 3_000, 2_048],
    [3, 90_000, 30_000],
  ])('scales %i x %i to a longest side of %i: no side becomes nothing', async (width, height, expected) => {
    library.mockResolvedValue(RESULT);
    const header = {
      type: 'image/jpeg',
      orientation: 1,
      frames: 1,
      isAnimated: false,
      hasAlpha: false,
    } as const;
    await setUp({ header: { ...header, width, height } }).compress();
    expect(Math.round(library.mock.calls[0]?.[1].maxWidthOrHeight ?? 0)).toBe(expected);
  });
});
