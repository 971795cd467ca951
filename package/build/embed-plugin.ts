import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type Plugin, rolldown } from 'rolldown';

const SCHEME = 'sluice:';

/**
 * Programs and files as text inside of modules: a host that bundles the package for a server has them, and needs to know of no file beside
 * it. Next.js, Vercel's functions and a container copy what is imported and nothing else.
 */
export function embedPlugin(root: string, vendorFolder: string): Plugin {
  const folder = join(root, 'embedded/');
  const files = readdirSync(vendorFolder);
  return {
    name: 'embed',
    resolveId: {
      filter: { id: /^sluice:/ },
      // A path, so that the module becomes a file of its own.
      handler: (id) => `${folder}${id.slice(SCHEME.length).replaceAll('.', '-')}.mjs`,
    },
    load: {
      filter: { id: /\/embedded\// },
      async handler(id) {
        if (!id.startsWith(folder)) return null;
        const name = id.slice(folder.length, -'.mjs'.length);
        const file = files.find((one) => name === `vendor/${one.replaceAll('.', '-')}`);
        if (file !== undefined) {
          const bytes = await readFile(join(vendorFolder, file));
          return `export default ${JSON.stringify(compress(bytes).toString('base64'))};`;
        }
        if (name === 'decode-code')
          return constant('DECODE_CODE', await bundleDecoder(root, 'decode-process'));
        if (name === 'redraw-code')
          return constant('REDRAW_CODE', await bundleDecoder(root, 'redraw-process'));
        return constant('WATCHDOG_CODE', await bundleWatchdog(root));
      },
    },
  };
}

function constant(name: string, code: string): string {
  return `export const ${name} = ${JSON.stringify(code)};`;
}

function compress(bytes: Uint8Array): Buffer {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

async function bundleDecoder(root: string, program: string): Promise<string> {
  const watchdog = await bundleWatchdog(root);
  const replaced = join(root, 'lib/server/decode/start-watchdog.ts');
  const by = join(root, 'package/replacements/start-watchdog.ts');
  return bundleOne(join(root, `lib/server/decode/${program}.ts`), 'esm', {
    name: 'watchdog',
    resolveId(id, importer, options) {
      if (id === 'sluice:watchdog-code') return '\0watchdog-code';
      if (importer === undefined || !id.endsWith('/start-watchdog')) return null;
      return this.resolve(id, importer, { ...options, skipSelf: true }).then((found) =>
        found?.id === replaced ? by : found,
      );
    },
    load: (id) => (id === '\0watchdog-code' ? constant('WATCHDOG_CODE', watchdog) : null),
  });
}

function bundleWatchdog(root: string): Promise<string> {
  return bundleOne(join(root, 'lib/server/decode/usage-watchdog.ts'), 'cjs');
}

async function bundleOne(input: string, format: 'esm' | 'cjs', plugin?: Plugin): Promise<string> {
  const bundle = await rolldown({ input, platform: 'node', external: ['sharp'], plugins: [plugin ?? null] });
  try {
    const { output } = await bundle.generate({ format, minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}
