import { basename, join } from 'node:path';
import type { Plugin } from 'rolldown';

/** Files of ours that are another in the package, from the root. */
const REPLACED: Readonly<Record<string, string>> = {
  'lib/cli/build-decoder.ts': 'package/replacements/build-decoder.ts',
  'lib/cli/build-redrawer.ts': 'package/replacements/build-redrawer.ts',
  'lib/server/decode-pool/decode-script.ts': 'package/replacements/decode-script.ts',
  'lib/browser/upload/prepare/vendor-folder.ts': 'package/replacements/vendor-folder.ts',
  'sluice.config.ts': 'package/replacements/sluice-config.ts',
};

const NAMES = Object.keys(REPLACED).map((path) => basename(path, '.ts'));

/** Puts the package's files in place of those that know the app's own folders. */
export function replacePlugin(root: string): Plugin {
  const replaced = new Map(Object.entries(REPLACED).map(([from, to]) => [join(root, from), join(root, to)]));
  return {
    name: 'replace',
    resolveId: {
      filter: { id: new RegExp(`/(?:${NAMES.join('|')})$`) },
      async handler(id, importer, options) {
        if (importer === undefined) return null;
        const found = await this.resolve(id, importer, { ...options, skipSelf: true });
        return found && !found.external ? (replaced.get(found.id) ?? null) : null;
      },
    },
  };
}
