/** The environment is read in one place, commands included: a variable that is no row of the table is read by nobody. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { VARIABLES } from './variables';

/** Constants of the build, which a bundler must see by name. */
const OF_THE_BUILD: Readonly<Record<string, readonly string[]>> = {
  'instrumentation.ts': ['NEXT_RUNTIME', 'NODE_ENV'],
  'proxy.ts': ['NODE_ENV'],
  'components/text/ahead-texts.tsx': ['NODE_ENV'],
};

/** Variables that platforms, npm and our own commands say of themselves. */
const OF_OTHERS = [
  'SLUICE_SERVED_BY',
  'SLUICE_LINK_ID',
  'NODE_ENV',
  'VERCEL',
  'VERCEL_PROJECT_PRODUCTION_URL',
  'npm_lifecycle_event',
];

const product = ['lib', 'components', 'app'].flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path}`)
    .filter(
      (path) =>
        /\.tsx?$/.test(path) && !/\.(test|servers|security)\.|\/(testing|planted|contract)\//.test(path),
    ),
);

/** Variables that a file reads: `process.env.NAME`, `environment.NAME`, or all of them. */
function readsOf(path: string): readonly string[] {
  const code = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  return [...code.matchAll(/\bprocess\.env\b(?:\.(\w+))?|\benvironment\.([A-Z]\w+)/g)].map(
    ([, ofProcess, given]) => ofProcess ?? given ?? 'all',
  );
}

test('only the configuration reads the environment', () => {
  const others = [...product, ...Object.keys(OF_THE_BUILD)]
    .filter((path) => !path.startsWith('lib/server/config/'))
    .flatMap((path) =>
      readsOf(path)
        .filter((name) => !OF_THE_BUILD[path]?.includes(name))
        .map((name) => `${path}: ${name}`),
    );
  expect(others).toEqual([]);
});

test('the configuration reads by name no variable that is not in the table, but for what a platform says of itself', () => {
  const named = product.filter((path) => path.startsWith('lib/server/config/')).flatMap(readsOf);
  const known = [...Object.keys(VARIABLES), ...OF_OTHERS, 'all'];
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
