import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OUTSIDE, ZONES } from './import-zones';
import { withLintZones, withZoneTable } from './write-zones';

/** A path in each zone, and one for each kind of package. */
const FOLDERS = ZONES.map(({ folder }) => folder);
const pathIn = (folder: string) => `@/${folder}/example`;
const PACKAGES = [
  'react',
  'next/server',
  'zod',
  'sharp',
  'node:fs',
  '@aws-sdk/client-s3',
  '@google-cloud/storage',
];
const RULES_OF_PACKAGES: Record<string, string> = {
  'next/server': 'next/**',
  'node:fs': 'node:*',
  '@aws-sdk/client-s3': '@aws-sdk/**',
  '@google-cloud/storage': '@google-cloud/**',
};
/** Paths of which a zone has something to say of its own. */
const SINGLE = [
  '@/lib/browser/upload',
  '@/lib/browser/upload/create-uploader',
  '@/lib/browser/ask-server',
  '@/lib/browser/gallery/feed/example',
  '@/lib/server/testing/example',
];

const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');

/** Every zone's file imports all that exists; the linter reads them where they would stand, under our own rules. */
let directory: string;
let refused: Map<string, Set<string>>;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'sluice-zones-'));
  copyFileSync('biome.json', join(directory, 'biome.json'));
  const imports = [...[...FOLDERS, ...OUTSIDE].map(pathIn), ...PACKAGES, ...SINGLE];
  for (const folder of FOLDERS) {
    mkdirSync(join(directory, folder), { recursive: true });
    writeFileSync(
      join(directory, folder, 'example.ts'),
      imports.map((path) => `import '${path}';\n`).join(''),
    );
  }
  const { stdout } = spawnSync(
    process.execPath,
    [
      biome,
      'lint',
      '--vcs-enabled=false',
      '--only=style/noRestrictedImports',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: directory, encoding: 'utf8' },
  );
  const report = JSON.parse(stdout) as {
    diagnostics: { location: { path: string; start: { line: number } } }[];
  };
  refused = new Map(FOLDERS.map((folder) => [folder, new Set()]));
  for (const { location } of report.diagnostics) {
    refused.get(dirname(location.path))?.add(imports[location.start.line - 1] ?? '');
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe('the linter enforces what may import what', () => {
  test.each(ZONES)('$folder imports only what its row allows', ({ folder, may, except, packagesNever }) => {
    const foreign = FOLDERS.filter((one) => !may.includes(one));
    const isNever = (name: string) => packagesNever.includes(RULES_OF_PACKAGES[name] ?? name);
    const isBelow = (path: string, one: string) => path.startsWith(`@/${one}/`);
    // A room that has a front door is imported by that alone.
    const closed = may.filter((one) => except?.includes(`${one}/**`));
    const single = SINGLE.filter(
      (path) =>
        path.includes('/testing/') ||
        (!except?.includes(`!${path.slice(2)}`) &&
          except?.some((one) => path === `@/${one}` || isBelow(path, one.replace(/\/\*.*$/, '')))) ||
        foreign.some((one) => isBelow(path, one) || (one !== folder && path === `@/${one}`)),
    );
    expect(refused.get(folder)).toEqual(
      new Set([...[...foreign, ...closed, ...OUTSIDE].map(pathIn), ...PACKAGES.filter(isNever), ...single]),
    );
  });
});

test('biome.json is written from the table: `npm run zones`', () => {
  const written = JSON.parse(readFileSync('biome.json', 'utf8'));
  expect(written).toEqual(withLintZones(written));
});

test('the table of ARCHITECTURE.md is written from the table: `npm run zones`', () => {
  const written = readFileSync('ARCHITECTURE.md', 'utf8');
  expect(written).toBe(withZoneTable(written));
});
