/** The promise about Node is the same wherever it stands, and every package that is installed keeps it. */
import { readFileSync } from 'node:fs';
import semver from 'semver';
import { expect, test } from 'vitest';
import { NODE_MAJORS, NODE_VERSIONS, RECOMMENDED_MAJOR } from './node-versions';

type Package = Readonly<{ engines?: { node?: string } | string[]; optional?: boolean }>;

const read = (path: string) => readFileSync(path, 'utf8');
const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };

test('package.json promises the oldest version that is tried and everything newer', () => {
  expect(engines.node).toBe('>=20.19');
  expect(semver.minVersion(engines.node)?.version).toBe(NODE_VERSIONS[NODE_MAJORS[0] ?? '20'].node);
});

test('.nvmrc and the documents name the recommended version', () => {
  expect(read('.nvmrc').trim()).toBe(RECOMMENDED_MAJOR);
  expect(read('README.md')).toContain('Node 20.19 or newer');
  expect(/^## Which Node$[^#]*/m.exec(read('docs/deploy.md'))?.[0]).toContain(
    `Node 20.19, 22, 24 and 26. Use Node ${RECOMMENDED_MAJOR} `,
  );
  expect(NODE_MAJORS).toEqual(['20', '22', '24', '26']);
});

test.each(NODE_MAJORS)('no package of the lock file wants another Node than %s', (major) => {
  // An optional package is for another machine, and left out there without a word.
  const unhappy = Object.entries(packages).filter(([, { engines: wanted, optional }]) => {
    const range = Array.isArray(wanted) || typeof wanted === 'string' ? undefined : wanted?.node;
    return !optional && range !== undefined && !semver.satisfies(NODE_VERSIONS[major].node, range);
  });
  expect(unhappy.map(([path]) => path)).toEqual([]);
});
