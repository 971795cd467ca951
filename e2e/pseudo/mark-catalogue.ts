import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const ROOMS = 'lib/shared/text/en';
/** Fetches rooms for what the server draws. */
const LOADER = 'lib/shared/text/load-rooms';
const MARKED = 'test-results/marked-texts';

/**
 * Writes a module for each room of the catalogue that has the same exports with every sentence in brackets. Returns the aliases by which
 * the app takes them: only the rooms themselves know the real ones. So is what fetches rooms for the server.
 */
export function markCatalogue(root: string): Readonly<Record<string, string>> {
  rmSync(join(root, MARKED), { recursive: true, force: true });
  mkdirSync(join(root, MARKED), { recursive: true });
  const rooms = readdirSync(join(root, ROOMS)).filter((name) => !name.includes('.test.'));
  return Object.fromEntries(
    [...rooms.map((file) => `${ROOMS}/${file.replace(/\.ts$/, '')}`), LOADER].map((path) => {
      const file = `${basename(path)}.ts`;
      const code = readFileSync(join(root, `${path}.ts`), 'utf8');
      const names = [...code.matchAll(/^export (?:(?:const|(?:async )?function) |\{ \w+ as )(\w+)/gm)].map(
        ([, name = '']) => name,
      );
      const lines = [
        `import * as real from '../../${path}';`,
        "import { toPseudo } from '@/components/text/testing/to-pseudo';",
        ...names.map((name) => `export const ${name} = toPseudo(real.${name});`),
      ];
      writeFileSync(join(root, MARKED, file), `${lines.join('\n')}\n`);
      return [`@/${path}`, `./${MARKED}/${file}`];
    }),
  );
}
