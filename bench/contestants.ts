import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

export type Contestant = Readonly<{
  name: string;
  /** Scripts put into the upload page, in order. Ours has none: it is the page itself. */
  scripts: readonly string[];
  /** Our page with photos in JPEG, without a choice of its own. */
  photoType?: 'image/jpeg';
}>;

const script = (name: string) => fileURLToPath(new URL(`./contestants/${name}`, import.meta.url));
const api = script('bench-api.js');

/** A copy of the bench's own files, so that the naive loop runs without the rivals' packages. */
export const IMAGE_COMPRESSION_PATH = createRequire(import.meta.url).resolve(
  'browser-image-compression/dist/browser-image-compression.js',
);

export const FLOOR_WORKER_PATH = script('floor-worker.js');

export const OURS: Contestant = { name: 'Sluice', scripts: [] };
export const OURS_AS_JPEG: Contestant = { name: 'Sluice, JPEG only', scripts: [], photoType: 'image/jpeg' };
export const FLOOR: Contestant = { name: 'the floor', scripts: [api, script('floor.js')] };
export const NAIVE: Contestant = {
  name: 'the naive loop',
  scripts: [api, IMAGE_COMPRESSION_PATH, script('naive-loop.js')],
};

/** A library's contestant, from its bundled script. */
export function rivalOf(name: string, bundle: string): Contestant {
  return { name, scripts: [api, bundle] };
}
