import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const OUR_FOLDERS = {
  'lib/shared': '@/lib/shared/wire',
  'lib/storage': '@/lib/storage/object-storage',
  'lib/server': '@/lib/server/services',
  'lib/browser': '@/lib/browser/create-uploader',
  'lib/browser/gallery': '@/lib/browser/gallery/create-gallery',
  'lib/dev-bucket': '@/lib/dev-bucket/object-store',
  'lib/cli': '@/lib/cli/wait-for-server',
  components: '@/components/upload/dropzone',
  'components/gallery': '@/components/gallery/gallery',
  app: '@/app/page',
};
type Zone = keyof typeof OUR_FOLDERS;

/** The table of ARCHITECTURE.md. */
const ZONES: Record<Zone, { may: readonly Zone[]; packagesNever: readonly string[] }> = {
  'lib/shared': { may: ['lib/shared'], packagesNever: ['react', 'next/server', 'node:fs', 'zod', 'sharp'] },
  'lib/storage': { may: ['lib/shared', 'lib/storage'], packagesNever: ['react', 'next/server', 'sharp'] },
  'lib/server': {
    may: ['lib/shared', 'lib/storage', 'lib/server'],
    packagesNever: ['react', 'next/server', '@aws-sdk/client-s3', '@google-cloud/storage'],
  },
  'lib/browser': {
    may: ['lib/shared', 'lib/browser'],
    packagesNever: ['react', 'next/link', 'node:fs', 'zod'],
  },
  'lib/browser/gallery': {
    may: ['lib/shared', 'lib/browser/gallery'],
    packagesNever: ['react', 'next/link', 'node:fs', 'zod', '@/lib/browser/engine/create-emitter'],
  },
  'lib/dev-bucket': { may: ['lib/dev-bucket'], packagesNever: ['@aws-sdk/client-s3', 'react', 'sharp'] },
  'lib/cli': {
    may: ['lib/shared', 'lib/storage', 'lib/server', 'lib/dev-bucket', 'lib/cli'],
    packagesNever: ['react', 'next/server'],
  },
  components: {
    may: ['lib/shared', 'lib/browser', 'components', 'components/gallery'],
    packagesNever: ['sharp', 'node:fs', '@aws-sdk/client-s3'],
  },
  'components/gallery': {
    may: ['lib/shared', 'lib/browser/gallery', 'components', 'components/gallery'],
    packagesNever: [
      'sharp',
      'node:fs',
      '@aws-sdk/client-s3',
      '@/lib/browser/gallery/api/create-gallery-api',
      '@/lib/browser/ask-server',
    ],
  },
  app: {
    may: ['lib/shared', 'lib/server', 'components', 'components/gallery', 'app'],
    packagesNever: ['sharp', '@aws-sdk/client-s3', '@google-cloud/storage'],
  },
};

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const zones = Object.keys(ZONES) as Zone[];

function forbiddenIn(zone: Zone): string[] {
  const { may, packagesNever } = ZONES[zone];
  return [
    ...zones.filter((other) => !may.includes(other)).map((other) => OUR_FOLDERS[other]),
    ...packagesNever,
  ];
}

/** Every zone's file imports all that exists; the linter reads them where they would stand, under our own rules. */
let directory: string;
let refused: Map<string, string[]>;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sluice-zones-'));
  await copyFile(join(ROOT, 'biome.json'), join(directory, 'biome.json'));
  for (const zone of zones) {
    await mkdir(join(directory, zone), { recursive: true });
    const imports = [...Object.values(OUR_FOLDERS), ...ZONES[zone].packagesNever];
    await writeFile(
      join(directory, zone, 'example.ts'),
      imports.map((path) => `import '${path}';\n`).join(''),
    );
  }
  const result = spawnSync(
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
  const report = JSON.parse(result.stdout) as {
    diagnostics: { location: { path: string; start: { line: number } } }[];
  };
  refused = new Map(zones.map((zone) => [zone, []]));
  for (const { location } of report.diagnostics) {
    const zone = dirname(location.path);
    const lines = (await readFile(join(directory, location.path), 'utf8')).split('\n');
    refused.get(zone)?.push(/'(.*)'/.exec(lines[location.start.line - 1] ?? '')?.[1] ?? '');
  }
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('the linter enforces what may import what', () => {
  test.each(zones)('%s imports only what its row allows', (zone) => {
    expect(new Set(refused.get(zone))).toEqual(new Set(forbiddenIn(zone)));
  });
});
