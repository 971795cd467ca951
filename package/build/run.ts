/** `npm run package`, and what `npm pack` runs before and after: `--pack` puts the package's manifest in place of the app's, `--restore` takes it back. */

import { existsSync } from 'node:fs';
import { copyFile, readFile, rename, writeFile } from 'node:fs/promises';
import { copyVendor } from '@/lib/cli/copy-vendor';
import { buildPackage } from './build-package';
import { formatManifest } from './format-manifest';

const MANIFEST = 'package.json';
/** The app's own, while the package's stands in its place. */
const KEPT = 'dist/package.json';

const [step] = process.argv.slice(2);

// Left by a pack that was cut off.
if (existsSync(KEPT)) await rename(KEPT, MANIFEST);
if (step !== '--restore') {
  await copyVendor();
  await buildPackage(process.cwd());
  if (step === '--pack') {
    const manifest = formatManifest(JSON.parse(await readFile(MANIFEST, 'utf8')));
    await copyFile(MANIFEST, KEPT);
    await writeFile(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
