/**
 * `npm run import` and `npm run export` that are killed: at a request to the bucket, before it is heard or after, and at any moment. Run
 * again they have every picture once, whatever was cut off.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXPORT_LIST } from '@/lib/server/export/export-row';
import { parseThumbKey } from '@/lib/shared/keys/object-keys';
import { createStorage } from '@/lib/storage';
import { createInterleaver } from '../server/interleave';
import { startVictimBucket } from './start-victim-bucket';
import type { VictimBucket } from './victim-services';

const BUNDLES = 'node_modules/.cache/sluice-killed-imports';
const PICTURES = 12;
const KILLS = Number(process.env.DURABILITY_KILLS ?? 40) / 8;
/** Between two pictures pass fewer milliseconds on a machine that is at rest. */
const BETWEEN_MS = 60;

beforeAll(() =>
  build({
    entryPoints: ['lib/cli/commands/import.ts', 'lib/cli/commands/export.ts'],
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
    // Files are looked for beside the sources, and these bundles stand elsewhere.
    define: {
      'import.meta.url': JSON.stringify(new URL('../../lib/cli/copy-vendor.ts', import.meta.url).href),
    },
  }),
);
afterAll(() => rm(BUNDLES, { recursive: true, force: true }));

/** The moment of a kill: so many milliseconds after so many pictures were told of. */
type Kill = Readonly<{ afterLines: number; afterMs: number }>;

/** Runs a command to its end, or kills it. */
async function run(
  { endpoint, bucket, accessKeyId, secretAccessKey }: VictimBucket,
  command: 'import' | 'export',
  args: readonly string[],
  kill: Kill | null = null,
) {
  const child = spawn(process.execPath, [join(BUNDLES, `${command}.mjs`), ...args, '--json'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      ...{ STORAGE_PROVIDER: 's3', STORAGE_ENDPOINT: endpoint, STORAGE_BUCKET: bucket },
      ...{ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
      ...{
        APP_SECRET: 'a secret of the tests of commands, long enough',
        ADMIN_PASSWORD: 'a password of the tests',
      },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += String(chunk);
      const lines = output.split('\n').length - 1;
      if (kill && lines >= kill.afterLines) setTimeout(() => child.kill('SIGKILL'), kill.afterMs);
    });
  }
  const ended = await new Promise<number | string>((resolve) =>
    child.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
  );
  return { ended, output };
}

/** Pictures that differ, half of them without a date in them, and each of them twice. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(join(folder, 'copies'), { recursive: true });
  for (let at = 0; at < PICTURES; at += 1) {
    const picture = sharp({
      create: { width: 200 + at, height: 100, channels: 3, background: '#4080c0' },
    }).jpeg();
    const dated = picture.withExif({
      IFD2: { DateTimeOriginal: `2019:05:${String(at + 1).padStart(2, '0')} 10:00:00` },
    });
    const bytes = await (at % 2 === 0 ? dated : picture).toBuffer();
    await writeFile(join(folder, `${at}.jpg`), bytes);
    await writeFile(join(folder, 'copies', `copy of ${at}.jpg`), bytes);
  }
}

test('an import and an export that are killed at any moment, and run again, have every picture once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-killed-import-'));
  const bucket = await startVictimBucket('embedded');
  const { pick } = createInterleaver(Number(process.env.SEED ?? 1));
  const moment = (): Kill => ({ afterLines: 1 + pick(PICTURES - 2), afterMs: pick(BETWEEN_MS) });
  const storage = createStorage({
    ...({ provider: 's3', region: 'us-east-1', forcePathStyle: true } as const),
    ...{ endpoint: bucket.endpoint, bucket: bucket.bucket, credentials: bucket },
  });
  try {
    const [photos, out] = [join(folder, 'photos'), join(folder, 'out')];
    await makeFolder(photos);
    for (let kill = 0; kill < KILLS; kill += 1) await run(bucket, 'import', [photos], moment());
    // Two at once, of which one is killed.
    await Promise.all([run(bucket, 'import', [photos]), run(bucket, 'import', [photos], moment())]);
    const last = await run(bucket, 'import', [photos]);
    expect(last).toMatchObject({
      ended: 0,
      output: expect.stringContaining(`0 imported, ${PICTURES * 2} already there`),
    });
    const { objects } = await storage.list({ prefix: 'private/', limit: 1_000 });
    const rows = objects.flatMap(({ key }) => parseThumbKey(key) ?? []);
    expect(rows).toHaveLength(PICTURES);
    expect(new Set(rows.map(({ row }) => row.width)).size).toBe(PICTURES);
    expect(objects.filter(({ key }) => key.includes('/images/'))).toHaveLength(PICTURES);

    for (let kill = 0; kill < KILLS; kill += 1) await run(bucket, 'export', [out], moment());
    expect(await run(bucket, 'export', [out])).toMatchObject({ ended: 0 });
    const lines = (await readFile(join(out, EXPORT_LIST), 'utf8')).trimEnd().split('\n');
    const files = (await readdir(out, { recursive: true })).filter((path) => path.endsWith('.jpg'));
    expect(new Set(lines.map((line) => JSON.parse(line).file))).toEqual(new Set(files));
    expect(files).toHaveLength(PICTURES);
  } finally {
    await bucket.close();
    await rm(folder, { recursive: true, force: true });
  }
});
