/** Takes the place of `lib/cli/build-redrawer.ts`: the program and the HEIC decoder are part of the package, and become files for as long as an import runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { REDRAW_CODE } from 'sluice:redraw-code';
import heicDecoder from 'sluice:vendor/heic-worker.js';
import libheif from 'sluice:vendor/libheif.wasm';
import type { DecodeProgram } from '@/lib/server/decode-pool/start-decode-process';
import { findSharp } from '../find-sharp';

const decompress = promisify(brotliDecompress);

/** The decode process of an import, with the place of the image library. Throws `MissingPackageError` where there is none. */
export async function buildRedrawer(): Promise<DecodeProgram> {
  const sharp = findSharp();
  const folder = mkdtempSync(join(tmpdir(), 'sluice-import-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const script = join(folder, 'redraw-process.mjs');
  await writeFile(script, REDRAW_CODE);
  await writeFile(join(folder, 'heic-decoder.js'), await decompress(Buffer.from(heicDecoder, 'base64')));
  await writeFile(join(folder, 'libheif.wasm'), await decompress(Buffer.from(libheif, 'base64')));
  return { args: [script, `--sharp=${sharp}`] };
}
