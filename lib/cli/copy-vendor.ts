import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * browser-image-compression's worker loads the package's own script by URL. This copies it beside our static files,
 * because the page's Content Security Policy lets no script in from anywhere else.
 */
export async function copyVendor(): Promise<void> {
  const source = createRequire(import.meta.url).resolve(
    'browser-image-compression/dist/browser-image-compression.js',
  );
  const target = join('public', 'vendor', 'browser-image-compression.js');
  await mkdir(dirname(target), { recursive: true });
  await copyFile(source, target);
}
