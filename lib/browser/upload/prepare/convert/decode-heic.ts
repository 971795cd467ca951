/**
 * HEIC by libheif, which is fetched with the first HEIC and lives in a worker of its own: it is WebAssembly, and only that
 * worker's response allows it to run (`next.config.js`).
 */

import type { Samples } from '@/lib/shared/colour/colour-transform';
import { createColourTransform } from '@/lib/shared/colour/create-colour-transform';
import { toEightBits } from '@/lib/shared/colour/to-eight-bits';
import { unmultiply } from '@/lib/shared/colour/unmultiply';
import { findUnreadForm } from '@/lib/shared/media/heif/find-unread-form';
import { type HeifColours, readHeifColours } from '@/lib/shared/media/heif/read-heif-colours';
import { readHevcUnits } from '@/lib/shared/media/heif/read-hevc-units';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import { LoadError, UnsupportedImageError } from '../compressor';
import type { Raster } from './raster';
import { vendorAddress } from './vendor-address';

/** Its memory grows with the largest picture and never shrinks: it goes when there is no work. */
const IDLE_MS = 10_000;

/** The messages that `heic-worker.js` sends back. */
type HeicReport =
  /** The decoder is loaded and begins. */
  | Readonly<{ kind: 'started' }>
  | Readonly<{ kind: 'done'; width: number; height: number; bits: number; pixels: ArrayBuffer }>
  | Readonly<{ kind: 'undecodable'; message: string; isOutOfMemory: boolean }>
  | Readonly<{ kind: 'load_failed'; message: string }>;

let idle: { worker: Worker; timer: ReturnType<typeof setTimeout> } | undefined;

/** A picture takes no more memory than this, however it is made: its planes, its pixels, a tile and some copies. */
const MEMORY_BYTES = 256 * 1_048_576;
const MEMORY_BYTES_A_PIXEL = 24;

/**
 * The primary picture, upright and in sRGB. `onStart` is called when the decoder is loaded and begins; `pixels` are those of
 * the header, which bound the memory. Throws `LoadError` when the decoder could not be fetched, `UnsupportedImageError` for a form
 * that it does not read, any other error for a damaged file.
 */
export async function decodeHeic(
  bytes: Uint8Array<ArrayBuffer>,
  { pixels: headerPixels, onStart }: Readonly<{ pixels: number; onStart: () => void }>,
): Promise<Raster> {
  const form = findUnreadForm(bytes);
  if (form !== null) throw new UnsupportedImageError(`The decoder does not read a ${form}.`, { form });
  const colours = readHeifColours(bytes);
  const worker = take();
  const maxMemoryBytes = MEMORY_BYTES + headerPixels * MEMORY_BYTES_A_PIXEL;
  const pictures = readHevcUnits(bytes).map((units) => units.map((unit) => unit.slice()));
  const order = { bytes: bytes.slice(), pictures, isDeep: colours.bits > 8, maxMemoryBytes };
  const report = await ask(worker, order, onStart).catch((error: unknown) => {
    worker.terminate();
    throw error;
  });
  if (report.kind === 'load_failed') {
    worker.terminate();
    throw new LoadError(report.message);
  }
  if (report.kind === 'undecodable') {
    // Where it ran out of memory or stopped half-way, it would take the next picture for damaged too.
    worker.terminate();
    throw report.isOutOfMemory ? new TooComplexError(report.message) : new Error(report.message);
  }
  keep(worker);
  const { width, height, bits, pixels } = report;
  const data = bits > 8 ? new Uint16Array(pixels) : new Uint8ClampedArray(pixels);
  if (colours.isMultiplied) unmultiply(data, 2 ** bits - 1);
  return {
    width,
    height,
    pixels: toSrgb({ data, channels: 4, hasAlpha: true, max: 2 ** bits - 1 }, colours),
  };
}

/** The decoder hands numbers on as they are, whatever they mean. */
function toSrgb(samples: Samples, colours: HeifColours): Raster['pixels'] {
  // Grey comes as red, green and blue of the same number.
  const transform = createColourTransform(colours, colours.isGrey ? [1, 3] : [3]);
  const { data } = samples;
  const own =
    data instanceof Uint8ClampedArray && data.buffer instanceof ArrayBuffer
      ? (data as Raster['pixels'])
      : undefined;
  if (transform) return transform.toSrgb(samples, own);
  return own ?? toEightBits(samples);
}

function take(): Worker {
  const kept = idle;
  idle = undefined;
  if (!kept) return new Worker(vendorAddress('heic-worker.js'));
  clearTimeout(kept.timer);
  return kept.worker;
}

function keep(worker: Worker): void {
  const timer = setTimeout(() => {
    idle = undefined;
    worker.terminate();
  }, IDLE_MS);
  idle = { worker, timer };
}

type HeicOrder = Readonly<{
  bytes: Uint8Array<ArrayBuffer>;
  /** The units of each coded picture: errors in them are looked for first. */
  pictures: readonly (readonly Uint8Array<ArrayBuffer>[])[];
  isDeep: boolean;
  maxMemoryBytes: number;
}>;
type HeicAnswer = Exclude<HeicReport, { kind: 'started' }>;

function ask(worker: Worker, order: HeicOrder, onStart: () => void): Promise<HeicAnswer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<HeicReport>) => {
      if (data.kind === 'started') onStart();
      else resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      reject(new LoadError('The HEIC decoder could not be loaded.'));
    };
    const units = order.pictures.flat().map(({ buffer }) => buffer);
    worker.postMessage(order, [order.bytes.buffer, ...units]);
  });
}
