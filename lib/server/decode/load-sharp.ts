import { createRequire } from 'node:module';
import type Sharp from 'sharp';

/** libvips's names of the readers of our types; those below them are included. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}`);

let loaded: typeof Sharp | undefined;

/**
 * The image library, loaded at first use: a server that only presigns never waits for it. One thread for each
 * image and no cache of its own: how much happens at once is decided by the number of processes alone, and memory goes back
 * when an image is done. Required, not imported: Node.js reads an import's CommonJS parts for their names first, which makes the
 * start of a decode process three times as costly.
 */
export function loadSharp(): typeof Sharp {
  loaded ??= openSharp();
  return loaded;
}

function openSharp(): typeof Sharp {
  const sharp: typeof Sharp = createRequire(import.meta.url)('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  // A file that passes for an image of ours must not reach the readers of PDF, SVG and whatever else is built in.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  return sharp;
}
