import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contestant, rivalOf } from './contestants';

const FOLDER = fileURLToPath(new URL('./rivals', import.meta.url));

/** Resolves packages as the rivals' folder does. */
export const requireOfRivals = createRequire(join(FOLDER, 'package.json'));

type Esbuild = { build(options: Record<string, unknown>): Promise<unknown> };

const RIVALS = { Uppy: 'uppy.js', 'Better Upload': 'better-upload.js', FilePond: 'filepond.js' };

/** Installs the rivals as locked, apart from the product's packages, and bundles each for the browser into `directory`. */
export async function bundleRivals(
  directory: string,
  report: (line: string) => void,
): Promise<readonly Contestant[]> {
  report('Installing the rivals');
  execFileSync('npm', ['ci', '--prefix', FOLDER, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  const esbuild = requireOfRivals('esbuild') as Esbuild;
  await esbuild.build({
    absWorkingDir: FOLDER,
    entryPoints: Object.values(RIVALS),
    outdir: directory,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    loader: { '.css': 'text' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return Object.entries(RIVALS).map(([name, file]) => rivalOf(name, join(directory, file)));
}
