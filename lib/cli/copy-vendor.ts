import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vendorNotice, versionsIn } from './vendor-notice';

const VENDOR = join('public', 'vendor');
/** The end of the HEIC decoder's script. */
export const HEIC_WORKER = fileURLToPath(
  new URL('../browser/upload/prepare/convert/heic-worker.js', import.meta.url),
);

/**
 * Puts beside our static files what is loaded by URL and not bundled, because the page's Content Security Policy lets no
 * script in from anywhere else: the script of browser-image-compression's worker, and the HEIC decoder, both
 * with their licences.
 */
export async function copyVendor(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  await mkdir(VENDOR, { recursive: true });
  const compression = dirname(resolve('browser-image-compression/package.json'));
  await copyFile(
    join(compression, 'dist/browser-image-compression.js'),
    join(VENDOR, 'browser-image-compression.js'),
  );
  await copyFile(join(compression, 'LICENSE'), join(VENDOR, 'browser-image-compression-LICENSE.txt'));
  const libheif = dirname(resolve('libheif-js/libheif-wasm/libheif.js'));
  await copyFile(join(libheif, 'libheif.wasm'), join(VENDOR, 'libheif.wasm'));
  const libheifJs = dirname(libheif);
  await copyFile(join(libheif, 'LICENSE'), join(VENDOR, 'libheif-LICENSE.txt'));
  await copyFile(join(libheifJs, 'LICENSE'), join(VENDOR, 'libheif-js-LICENSE.txt'));
  const { version } = JSON.parse(await readFile(join(libheifJs, 'package.json'), 'utf8')) as {
    version: string;
  };
  const versions = versionsIn(await readFile(join(libheif, 'libheif.wasm')));
  await writeFile(join(VENDOR, 'NOTICE.txt'), vendorNotice({ libheifJs: version, ...versions }));
  const decoder = await readFile(join(libheif, 'libheif.js'), 'utf8');
  const worker = await readFile(HEIC_WORKER, 'utf8');
  await writeFile(join(VENDOR, 'heic-worker.js'), `${decoder}\n${worker}`);
}
