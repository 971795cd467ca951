import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DecodeProgram } from './start-decode-process';

/**
 * The file a decode process runs, relative to the folder the server runs in: bundled by itself, for a process of its own
 * needs a program. `npm run build` and `npm run dev` make it, and next.config.js puts it into Vercel's function. The package has
 * another file in place of this one (`package/replacements`).
 */
export const DECODE_SCRIPT = 'dist/decoder/decode-process.mjs';

/** The program of a decode process. */
export function decodeProgram(): DecodeProgram {
  return { args: [scriptPath()] };
}

/** Whether there is one to start. */
export function hasDecodeProgram(): boolean {
  return existsSync(scriptPath());
}

function scriptPath(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), DECODE_SCRIPT);
}

/** The file that the decode process of an import runs. `npm run build` and `npm run import` make it, and no server runs it. */
export const REDRAW_SCRIPT = 'dist/redraw/redraw-process.mjs';

/** Its absolute path. */
export function redrawScript(): string {
  return join(process.cwd(), REDRAW_SCRIPT);
}
