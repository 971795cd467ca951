import type { Plugin } from 'rolldown';
import { OPTIONAL_PACKAGES } from '../missing-peer';

const NAMES = OPTIONAL_PACKAGES.map((name) => name.replaceAll('/', '\\/')).join('|');
const STATIC = new RegExp(`^import (?!type\\b)(\\{[^}]*\\}|\\* as \\w+|\\w+) from '(${NAMES})';`, 'gm');
const DYNAMIC = new RegExp(`(?<!typeof )\\bimport\\('(${NAMES})'\\)`, 'g');
const OUTPUT = new RegExp(`\\bimport\\((["'])(${NAMES})\\1\\)`, 'g');

/**
 * Imports of optional packages fail with our sentence where the package is missing, and only when it is needed: a static import would
 * keep a bundler from building an app that never comes there. A module that has one is loaded by an `import()` of ours, so it may wait for it.
 */
export function optionalImportsPlugin(explainModule: string): Plugin {
  return {
    name: 'optional-imports',
    transform: {
      filter: { id: /\.tsx?$/ },
      handler(code) {
        const changed = code
          .replace(DYNAMIC, (_, name: string) => tryImport(name))
          .replace(STATIC, (_, names: string, name: string) => {
            const wanted = valuesIn(names);
            return wanted === null ? '' : `const ${wanted} = await ${tryImport(name)};`;
          });
        if (changed === code) return null;
        return `import { explainImport as __explainImport } from '${explainModule}';\n${changed}`;
      },
    },
    renderChunk(code) {
      // The bundlers that look for it at once are told that it may be missing.
      return code.replace(OUTPUT, (_, quote: string, name: string) => {
        return `import(/* turbopackOptional: true */ ${quote}${name}${quote})`;
      });
    },
  };
}

/** webpack takes what is imported within a `try` for optional. */
function tryImport(name: string): string {
  return `(async () => { try { return await import('${name}'); } catch (error) { throw __explainImport('${name}', error); } })()`;
}

/** The names of an import that are there when the program runs, as a pattern; null for types alone. */
function valuesIn(names: string): string | null {
  if (names.startsWith('* as ')) return names.slice('* as '.length);
  if (!names.startsWith('{')) return `{ default: ${names} }`;
  const values = names
    .slice(1, -1)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('type '))
    .map((part) => part.replace(' as ', ': '));
  return values.length === 0 ? null : `{ ${values.join(', ')} }`;
}
