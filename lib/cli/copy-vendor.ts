import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VENDOR = join('public', 'vendor');
const HEIC_WORKER = fileURLToPath(new URL('../browser/prepare/convert/heic-worker.js', import.meta.url));

/**
 * Puts beside our static files what is loaded by URL and not bundled, because the page's Content Security Policy lets no
 * script in from anywhere else: the script of browser-image-compression's worker, and the HEIC decoder with its licence.
 */
export async function copyVendor(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await mkdir(VENDOR, { recursive: true });
  await copyFile(
    resolve('browser-image-compression/dist/browser-image-compression.js'),
    join(VENDOR, 'browser-image-compression.js'),
  );
  const libheif = dirname(resolve('libheif-js/libheif-wasm/libheif.js'));
  await copyFile(join(libheif, 'libheif.wasm'), join(VENDOR, 'libheif.wasm'));
  await copyFile(join(libheif, 'LICENSE'), join(VENDOR, 'libheif-LICENSE.txt'));
  const decoder = await readFile(join(libheif, 'libheif.js'), 'utf8');
  const worker = await readFile(HEIC_WORKER, 'utf8');
  await writeFile(join(VENDOR, 'heic-worker.js'), `${decoder}\n${worker}`);
}
