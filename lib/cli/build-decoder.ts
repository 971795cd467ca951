import { dirname } from 'node:path';
import { build } from 'esbuild';
import { DECODE_SCRIPT } from '@/lib/server/decode-pool/decode-script';
import { makeProgram } from './make-program';
import { writeWhole } from './write-whole';

/** The scripts of the decode process: what it runs, and its watchdog's thread. */
const ENTRIES = ['lib/server/decode/decode-process.ts', 'lib/server/decode/usage-watchdog.ts'];

/**
 * Bundles the decode process into files of its own, for Next.js bundles everything else for a single process. The image
 * library stays outside: it is native and found in node_modules. In a container that nothing can be written to, those of
 * `npm run build` stay. `entries` and `folder` are for other programs.
 */
export async function buildDecoder(
  entries: readonly string[] = ENTRIES,
  folder = dirname(DECODE_SCRIPT),
): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [...entries],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    entryNames: '[name]',
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['sharp'],
    logLevel: 'warning',
    write: false,
  });
  const [script] = outputFiles;
  if (script === undefined) return;
  await makeProgram(script.path, async () => {
    for (const { path, contents } of outputFiles) await writeWhole(path, contents);
  });
}
