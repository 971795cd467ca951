import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Samples } from '@/lib/shared/colour/colour-transform';
import { createColourTransform } from '@/lib/shared/colour/create-colour-transform';
import { toEightBits } from '@/lib/shared/colour/to-eight-bits';
import { unmultiply } from '@/lib/shared/colour/unmultiply';
import { findUnreadForm } from '@/lib/shared/media/heif/find-unread-form';
import { type HeifColours, readHeifColours } from '@/lib/shared/media/heif/read-heif-colours';
import { readHevcUnits } from '@/lib/shared/media/heif/read-hevc-units';
import { TooComplexError } from '@/lib/shared/media/too-complex-error';
import { UnknownFormError } from './unknown-form-error';

/** Pixels as RGBA of sRGB, upright. */
export type HeicPicture = Readonly<{ pixels: Uint8ClampedArray; width: number; height: number }>;

/** Beside the decode process, put there when it is built: the script that a browser's worker runs, and libheif itself. */
const SCRIPT = new URL('./heic-decoder.js', import.meta.url);
const WASM = new URL('./libheif.wasm', import.meta.url);

/** A picture takes no more memory than this, however it is made: its planes, its pixels, a tile and some copies. */
const MEMORY_BYTES = 256 * 1_048_576;
const MEMORY_BYTES_A_PIXEL = 24;

/** The messages that the script sends back. */
type Report =
  | Readonly<{ kind: 'started' }>
  | Readonly<{ kind: 'done'; width: number; height: number; bits: number; pixels: ArrayBuffer }>
  | Readonly<{ kind: 'undecodable'; message: string; isOutOfMemory: boolean }>
  | Readonly<{ kind: 'load_failed'; message: string }>;

/** The global object that the script finds in a worker. */
type WorkerScope = {
  location: { href: string };
  postMessage: (report: Report) => void;
  onmessage?: (event: { data: unknown }) => void;
};

let loading: Promise<(order: unknown) => Promise<Report>> | undefined;

/**
 * The primary picture of a HEIC. The script is the one that the upload page's worker runs, so a file comes out the same on both ways.
 * Throws `TooComplexError` where it takes too much memory, `UnknownFormError` for a form that it does not read, and any other error
 * for a damaged file.
 */
export async function decodeHeic(
  bytes: Uint8Array,
  header: Readonly<{ width: number; height: number }>,
): Promise<HeicPicture> {
  const form = findUnreadForm(bytes);
  if (form !== null) throw new UnknownFormError(form);
  const colours = readHeifColours(bytes);
  loading ??= load();
  const decode = await loading;
  const report = await decode({
    bytes,
    pictures: readHevcUnits(bytes),
    isDeep: colours.bits > 8,
    maxMemoryBytes: MEMORY_BYTES + header.width * header.height * MEMORY_BYTES_A_PIXEL,
  });
  if (report.kind !== 'done') {
    const isOutOfMemory = report.kind === 'undecodable' && report.isOutOfMemory;
    const message = report.kind === 'started' ? 'The decoder said nothing.' : report.message;
    throw isOutOfMemory ? new TooComplexError(message) : new Error(message);
  }
  const { width, height, bits } = report;
  if (width !== header.width || height !== header.height)
    throw new Error('The decoder made another picture.');
  const data = bits > 8 ? new Uint16Array(report.pixels) : new Uint8ClampedArray(report.pixels);
  if (colours.isMultiplied) unmultiply(data, 2 ** bits - 1);
  const pixels = toSrgb({ data, channels: 4, hasAlpha: true, max: 2 ** bits - 1 }, colours);
  return { pixels, width, height };
}

/** The decoder hands numbers on as they are, whatever they mean. Grey comes as red, green and blue of the same number. */
function toSrgb(samples: Samples, colours: HeifColours): Uint8ClampedArray {
  const transform = createColourTransform(colours, colours.isGrey ? [1, 3] : [3]);
  if (transform) return transform.toSrgb(samples);
  return samples.data instanceof Uint8ClampedArray ? samples.data : toEightBits(samples);
}

/** Runs the script as a worker would, with what it expects of one. */
async function load(): Promise<(order: unknown) => Promise<Report>> {
  const script = await readFile(SCRIPT, 'utf8');
  const scope: WorkerScope = { location: { href: SCRIPT.href }, postMessage: () => {} };
  const fetchWasm = async () => ({ ok: true, arrayBuffer: async () => toArrayBuffer(await readFile(WASM)) });
  const run = new Function(
    'self',
    'fetch',
    'require',
    '__dirname',
    '__filename',
    'exports',
    'module',
    script,
  );
  run(scope, fetchWasm, createRequire(import.meta.url), '/', '/heic-decoder.js', undefined, undefined);
  return (order) =>
    new Promise((resolve) => {
      scope.postMessage = (report) => {
        if (report.kind !== 'started') resolve(report);
      };
      scope.onmessage?.({ data: order });
    });
}

function toArrayBuffer({ buffer, byteOffset, byteLength }: Uint8Array): ArrayBuffer {
  return (buffer as ArrayBuffer).slice(byteOffset, byteOffset + byteLength);
}
