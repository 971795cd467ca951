import type { Plugin } from 'rolldown';
import { type PrefixedCode, prefixClasses } from './class-names';

/** Prefixes the classes of components, and custom properties that scripts set or read; hands each component to `onCode`. */
export function classNamesPlugin(
  onCode: (code: PrefixedCode) => void,
  renameProperties: (code: string) => string,
): Plugin {
  return {
    name: 'class-names',
    transform: {
      order: 'pre',
      filter: { id: /\/components\/.*\.tsx?$|\/lib\/browser\/gallery\/.*\.ts$/ },
      handler(code, id) {
        const renamed = renameProperties(code);
        if (!/\/components\//.test(id)) return renamed;
        const prefixed = prefixClasses(renamed);
        onCode(prefixed);
        return prefixed.code;
      },
    },
  };
}
