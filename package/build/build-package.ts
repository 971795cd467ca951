import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OutputChunk, type Plugin, rolldown } from 'rolldown';
import type { PrefixedCode } from './class-names';
import { classNamesPlugin } from './class-names-plugin';
import { compileStyles } from './compile-styles';
import { embedPlugin } from './embed-plugin';
import { BIN, ENTRIES, OUTPUT } from './entries';
import { EXTERNAL_PACKAGES } from './format-manifest';
import { nameCommands } from './name-commands';
import { optionalImportsPlugin } from './optional-imports-plugin';
import { ownProperties, renameProperties } from './own-tokens';
import { replacePlugin } from './replace-plugin';
import { writeDeclarations } from './write-declarations';
import { writeNotices } from './write-notices';

const WORKER = 'lib/browser/upload/prepare/worker/prepare.worker';

/** Folders of the output by those of the source: npm leaves every folder of that name out of a package. */
const RENAMED: readonly (readonly [RegExp, string])[] = [
  [/^package\/(?!replacements|next\/|react\/|missing)/, ''],
  [/(?:^|\/)node_modules\//g, 'vendored/'],
];

/**
 * Builds the package into `dist/package`: a module for each of ours, so that a host's bundler takes what is used and no more, with
 * declarations beside them and the style sheet. Seconds.
 */
export async function buildPackage(root: string): Promise<void> {
  const output = join(root, OUTPUT);
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
  const globals = await readFile(join(root, 'app/globals.css'), 'utf8');
  const names = ownProperties(globals);
  const codes: PrefixedCode[] = [];
  const bundle = await rolldown({
    cwd: root,
    input: {
      ...Object.fromEntries(ENTRIES.map((name) => [name, join(root, `package/${name}.ts`)])),
      [WORKER]: join(root, `${WORKER}.ts`),
      [BIN]: join(root, `package/${BIN}.ts`),
    },
    external: (id) => isExternal(id),
    // Modules for servers name Node's own by `node:`, which stays as it is.
    platform: 'browser',
    // Libraries draw in the browser; our own files keep the directive.
    checks: { moduleLevelDirective: false, bundlerTimings: false, pluginTimings: false },
    resolve: { alias: { '@': root } },
    // The host says in which mode it runs; for a browser the bundler would decide it now.
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': 'process.env.NODE_ENV' } },
    plugins: [
      versionPlugin(version),
      embedPlugin(root, join(root, 'public/vendor')),
      replacePlugin(root),
      classNamesPlugin(
        (code) => codes.push(code),
        (code) => renameProperties(code, names),
      ),
      optionalImportsPlugin(join(root, 'package/missing-peer.ts')),
      commandsPlugin(),
    ],
  });
  const { output: chunks } = await bundle.write({
    dir: output,
    format: 'esm',
    preserveModules: true,
    preserveModulesRoot: root,
    entryFileNames: ({ name }) => `${fileNameOf(name)}.js`,
    chunkFileNames: ({ name }) => `${fileNameOf(name)}.js`,
    plugins: [finishPlugin()],
  });
  await bundle.close();
  const css = await compileStyles(globals, await readFile(join(root, 'package/styles.css'), 'utf8'), codes);
  await writeFile(join(output, 'styles.css'), css);
  const modules = chunks
    .filter((chunk): chunk is OutputChunk => chunk.type === 'chunk')
    .flatMap(({ moduleIds }) => moduleIds);
  await writeNotices(root, modules);
  await writeDeclarations(root);
}

function fileNameOf(name: string): string {
  return RENAMED.reduce((text, [from, to]) => text.replace(from, to), name);
}

function isExternal(id: string): boolean {
  if (id.startsWith('node:') || id.startsWith('sluice/')) return true;
  return EXTERNAL_PACKAGES.some((name) => id === name || id.startsWith(`${name}/`));
}

function versionPlugin(version: string): Plugin {
  return {
    name: 'version',
    resolveId: (id) => (id === 'sluice:version' ? '\0version' : null),
    load: (id) => (id === '\0version' ? `export const VERSION = ${JSON.stringify(version)};` : null),
  };
}

/** Sentences name our commands as a host calls them. */
function commandsPlugin(): Plugin {
  return {
    name: 'commands',
    transform: {
      filter: { id: /\.tsx?$/ },
      handler: (code) => (code.includes('npm run ') ? nameCommands(code) : null),
    },
  };
}

/** Corrections that bundlers of hosts need. */
function finishPlugin(): Plugin {
  return {
    name: 'finish',
    renderChunk(code) {
      return (
        code
          // Bundlers find a worker by the address of its file.
          .replace(
            /new URL\((["'])\.\/([\w./-]+)\.ts\1, import\.meta\.url\)/g,
            'new URL("./$2.js", import.meta.url)',
          )
          // A part of itself that is loaded at runtime, and by no bundler.
          .replace(
            /import\((["'])sluice\/([\w-]+)\1\)/g,
            'import(/* turbopackIgnore: true */ /* webpackIgnore: true */ "sluice/$2")',
          )
      );
    },
  };
}
