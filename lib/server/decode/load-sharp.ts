import { createRequire } from 'node:module';
import type Sharp from 'sharp';

/** libvips's names of the readers of our types; those below them are included. */
const LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'];

/** The argument of a process that says where the library is. */
const SHARP_ARGUMENT = '--sharp=';

let loaded: typeof Sharp | undefined;

/**
 * The image library, loaded at first use: a server that only presigns never waits for it. One thread for each
 * image and no cache of its own: how much happens at once is decided by the number of processes alone, and memory goes back
 * when an image is done. Required, not imported: Node.js reads an import's CommonJS parts for their names first, which makes the
 * start of a decode process three times as costly. `more` names further readers, and counts at the first call only. A program that comes
 * by standard input has no place to look from: an argument of it says where the library is.
 */
export function loadSharp(more: readonly 'Tiff'[] = []): typeof Sharp {
  loaded ??= openSharp([...LOADERS, ...more]);
  return loaded;
}

function openSharp(loaders: readonly string[]): typeof Sharp {
  const place = process.argv.find((argument) => argument.startsWith(SHARP_ARGUMENT));
  const sharp: typeof Sharp = createRequire(import.meta.url)(place?.slice(SHARP_ARGUMENT.length) ?? 'sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  // A file that passes for an image of ours must not reach the readers of PDF, SVG and whatever else is built in.
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loaders.map((name) => `VipsForeignLoad${name}`) });
  return sharp;
}
