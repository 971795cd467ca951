import { gzipSync } from 'node:zlib';
import { build, type Metafile, type OutputFile } from 'esbuild';
import { buildPackage } from '@/package/build/build-package';
import { ENTRIES, OUTPUT } from '@/package/build/entries';
import { EXTERNAL_PACKAGES } from '@/package/build/format-manifest';
import type { Finding } from './finding';

/** Entries for browsers; the others are loaded by a server. */
const DRAWN: readonly string[] = ['browser', 'react'];

/** The most that the upload engine may weigh before a file is chosen, in KB. */
const ENGINE_LIMIT_KB = 30;

/** Weighs each entry of the package as a host's bundler takes it: minified, without the host's own libraries and what is loaded later. */
export async function benchPackage(report: (line: string) => void): Promise<readonly Finding[]> {
  report('Building the package');
  await buildPackage(process.cwd());
  const engine = await weigh(
    `import { createUploader } from './${OUTPUT}/browser.js'; console.log(createUploader);`,
  );
  const findings: Finding[] = [
    {
      what: 'Package: the upload engine alone (`createUploader` of `sluice/browser`), gzip, before a file is chosen',
      measured: kilobytes(engine),
      against: 'without React and without components',
      value: engine,
      limit: ENGINE_LIMIT_KB,
      unit: 'KB',
    },
  ];
  for (const entry of ENTRIES) {
    const weight = await weigh(`export * from './${OUTPUT}/${entry}.js';`);
    const where = DRAWN.includes(entry)
      ? 'all of its exports, of which an app takes what it uses'
      : 'on the server';
    findings.push({
      what: `Package: \`sluice/${entry}\`, gzip, when it is loaded`,
      measured: kilobytes(weight),
      against: where,
      value: weight,
      unit: 'KB',
    });
  }
  return findings;
}

/** KB of 1,024 bytes, gzip, of a program and of all that it imports at once. */
async function weigh(program: string): Promise<number> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: process.cwd() },
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    outdir: 'out',
    write: false,
    metafile: true,
    // A browser's bundler leaves these to the server, and a server's to Node.
    external: [...EXTERNAL_PACKAGES.flatMap((name) => [name, `${name}/*`]), 'node:*', 'sluice/*'],
    logLevel: 'error',
  });
  const loaded = loadedAtOnce(metafile);
  return outputFiles
    .filter((file) => loaded.has(nameOf(file)))
    .reduce((sum, { contents }) => sum + gzipSync(contents).length / 1_024, 0);
}

/** The name that esbuild gives a program which is no file. */
const STDIN = '<stdin>';

/** The files of a program that are there before its first line runs. */
function loadedAtOnce({ outputs }: Metafile): ReadonlySet<string> {
  const queue = Object.entries(outputs).flatMap(([name, { entryPoint }]) =>
    entryPoint === STDIN ? [name] : [],
  );
  const loaded = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (loaded.has(name)) continue;
    loaded.add(name);
    const imports = outputs[name]?.imports ?? [];
    queue.push(
      ...imports
        .filter(({ kind, external }) => kind === 'import-statement' && !external)
        .map(({ path }) => path),
    );
  }
  return loaded;
}

function nameOf({ path }: OutputFile): string {
  return path.slice(path.lastIndexOf('/out/') + 1);
}

function kilobytes(kb: number): string {
  return `${kb.toFixed(1)} KB`;
}
