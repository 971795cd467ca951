import type { Plugin } from 'rolldown';
import { type PrefixedCode, prefixClasses } from './class-names';

/** Files that draw: components, and those of the package but its root, whose class is no class of Tailwind. */
const DRAWN = /\/(?:components|package\/react(?!\/sluice-root\.))\/.*\.tsx?$/;
const SCRIPT = /\/lib\/browser\/gallery\/.*\.ts$/;

/** Prefixes the classes of components, and custom properties that scripts set or read; hands each component to `onCode`. */
export function classNamesPlugin(
  onCode: (code: PrefixedCode) => void,
  renameProperties: (code: string) => string,
): Plugin {
  return {
    name: 'class-names',
    transform: {
      order: 'pre',
      filter: { id: [DRAWN, SCRIPT] },
      handler(code, id) {
        const renamed = renameProperties(code);
        if (!DRAWN.test(id)) return renamed;
        const prefixed = prefixClasses(renamed);
        onCode(prefixed);
        return prefixed.code;
      },
    },
  };
}
