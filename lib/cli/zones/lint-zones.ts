import { OUTSIDE, type Zone } from './import-zones';

/** Tests, and code that only tests use, import as they like. */
const TESTS = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/*.contract.ts',
  '**/*.servers.ts',
  '**/*.security.ts',
  '**/*.durability.ts',
  '**/*.damage.ts',
  '**/testing/**',
  'lib/cli/doctor/planted/**',
  'lib/storage/contract/**',
];

/** The overrides of `biome.json` that hold a table of zones: one for each zone, and one that lets tests go. */
export function lintZones(zones: readonly Zone[]): readonly unknown[] {
  return [...zones.map((zone) => lintZone(zone, zones)), lintTests()];
}

function lintZone(zone: Zone, zones: readonly Zone[]): unknown {
  const { folder, may, except = [], packagesNever } = zone;
  const isRoot = (one: string) => !zones.some((other) => one.startsWith(`${other.folder}/`));
  const others = zones.map((one) => one.folder).filter((one) => one !== folder && !may.includes(one));
  const isWithin = (inner: string, outer: string) => inner.startsWith(`${outer}/`);
  // A zone within one that may be imported is forbidden by itself, one that may be imported within a forbidden one is let through.
  const forbidden = others.flatMap((one) => aliasesOf(one));
  const allowed = may
    .filter((one) => others.some((other) => isWithin(one, other)))
    .flatMap((one) => aliasesOf(one).map((path) => `!${path}`));
  const relative = [...others, ...OUTSIDE]
    .filter((one) => isRoot(one) && !isWithin(folder, one))
    .map((one) => `**/../${one.split('/').at(-1)}/**`);
  const patterns = [
    {
      group: [
        ...forbidden,
        ...allowed,
        ...except.map((path) => (path.startsWith('!') ? `!@/${path.slice(1)}` : `@/${path}`)),
        ...OUTSIDE.map((one) => `@/${one}/**`),
        ...relative,
        '**/testing/**',
      ],
      message: `${folder} may import only: ${[folder, ...may].join(', ')} (ARCHITECTURE.md).`,
    },
    { group: [`@/${folder}/**`], message: 'Imports inside a room are relative (ARCHITECTURE.md).' },
    { group: [...packagesNever], message: `This package isn’t allowed in ${folder} (ARCHITECTURE.md).` },
  ];
  return {
    includes: [`${folder}/**`],
    linter: { rules: { style: { noRestrictedImports: { level: 'error', options: { patterns } } } } },
  };
}

function aliasesOf(folder: string): readonly string[] {
  return [`@/${folder}`, `@/${folder}/**`];
}

function lintTests(): unknown {
  return {
    includes: TESTS,
    linter: { rules: { style: { noRestrictedImports: 'off', noNonNullAssertion: 'off' } } },
  };
}
