import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { REDRAW_SCRIPT, redrawScript } from '@/lib/server/decode-pool/decode-script';
import type { DecodeProgram } from '@/lib/server/decode-pool/start-decode-process';
import { buildDecoder } from './build-decoder';
import { HEIC_WORKER } from './copy-vendor';
import { makeProgram } from './make-program';
import { writeWhole } from './write-whole';

/**
 * Bundles the decode process of an import, and puts the HEIC decoder of the upload page's worker beside it. Returns the program. The
 * package has another file in place of this one.
 */
export async function buildRedrawer(): Promise<DecodeProgram> {
  const folder = dirname(REDRAW_SCRIPT);
  await buildDecoder(['lib/server/decode/redraw-process.ts', 'lib/server/decode/usage-watchdog.ts'], folder);
  const libheif = dirname(createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.js'));
  await makeProgram(redrawScript(), async () => {
    await writeWhole(join(folder, 'libheif.wasm'), await readFile(join(libheif, 'libheif.wasm')));
    const decoder = await readFile(join(libheif, 'libheif.js'), 'utf8');
    const worker = await readFile(HEIC_WORKER, 'utf8');
    await writeWhole(join(folder, 'heic-decoder.js'), `${decoder}\n${worker}`);
  });
  return { args: [redrawScript()] };
}
