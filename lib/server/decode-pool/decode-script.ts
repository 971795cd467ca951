import { join } from 'node:path';

/**
 * The file a decode process runs, relative to the folder the server runs in: bundled by itself, for a process of its own
 * needs a file. `npm run build` and `npm run dev` make it, and next.config.js puts it into Vercel's function.
 */
export const DECODE_SCRIPT = 'dist/decoder/decode-process.mjs';

/** Its absolute path. */
export function decodeScript(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), DECODE_SCRIPT);
}

/** The file that the decode process of an import runs. `npm run import` makes it, and no server has it. */
export const REDRAW_SCRIPT = 'dist/redraw/redraw-process.mjs';

/** Its absolute path. */
export function redrawScript(): string {
  return join(process.cwd(), REDRAW_SCRIPT);
}
