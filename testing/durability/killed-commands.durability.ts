import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type IncomingMessage, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Interfere, startAlteringProxy } from '@/lib/cli/doctor/testing/altering-proxy';
import { startDevBucket } from '@/lib/dev-bucket';
import { createBucketAdmin, createStorage, type LifecycleRule } from '@/lib/storage';
import { seedImage } from '../server/seed-image';

const ORIGIN = 'https://photos.example';
const KEYS = { accessKeyId: 'TESTKEY', secretAccessKey: 'only-for-the-tests-of-commands' };

/** Bundled, a command begins in a third of the time; beside the modules it needs. */
const BUNDLES = 'node_modules/.cache/sluice-killed-commands';
const COMMANDS = ['bucket-setup', 'doctor'] as const;
type Command = (typeof COMMANDS)[number];

beforeAll(async () => {
  await build({
    entryPoints: COMMANDS.map((name) => `lib/cli/commands/${name}.ts`),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
});
afterAll(() => rm(BUNDLES, { recursive: true, force: true }));

/** An empty bucket, and commands that reach it through a proxy which a test may let do something. */
async function startStage() {
  const dir = await mkdtemp(join(tmpdir(), 'sluice-killed-'));
  const bucket = await startDevBucket({
    ...{ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS },
    log: () => {},
  });
  let interfere: Interfere = () => false;
  const proxy = await startAlteringProxy(bucket.url, (...parts) => interfere(...parts));
  const config = {
    ...({ provider: 's3', bucket: 'photos', region: 'us-east-1', forcePathStyle: true } as const),
    ...{ endpoint: bucket.url, credentials: KEYS },
  };
  const environment = {
    STORAGE_PROVIDER: 's3',
    STORAGE_ENDPOINT: proxy.url,
    STORAGE_REGION: 'us-east-1',
    STORAGE_BUCKET: 'photos',
    AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
    AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
    APP_ORIGINS: ORIGIN,
    APP_SECRET: 'a secret of the tests of commands, long enough',
    ADMIN_PASSWORD: 'a password of the tests of commands',
    UPLOAD_MAX_BYTES: '100000',
    TMPDIR: dir,
  };
  let child: ChildProcess | undefined;
  return {
    bucketUrl: bucket.url,
    storage: createStorage(config),
    admin: await createBucketAdmin(config),
    /** Runs a command to its end, or to its death. */
    run: async (command: Command, args: readonly string[], meanwhile: Interfere = () => false) => {
      interfere = meanwhile;
      const running = spawn(process.execPath, [join(BUNDLES, `${command}.mjs`), ...args], {
        env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      child = running;
      let output = '';
      for (const stream of [running.stdout, running.stderr]) {
        stream.on('data', (chunk) => {
          output += String(chunk);
        });
      }
      const ended = await new Promise<number | string>((resolve) =>
        running.on('close', (code, signal) => resolve(code ?? signal ?? 'unknown')),
      );
      return { ended, output };
    },
    kill: () => void child?.kill('SIGKILL'),
    signal: (name: 'SIGINT' | 'SIGTERM') => void child?.kill(name),
    close: async () => {
      await proxy.close();
      await bucket.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

type Stage = Awaited<ReturnType<typeof startStage>>;

async function onStage(play: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await startStage();
  try {
    await play(stage);
  } finally {
    await stage.close();
  }
}

/** Kills the command at its nth request of a kind: before the bucket hears of it, or once it has done what was asked. */
function killingAt(
  stage: Stage,
  nth: number,
  { isMeant, isHeard }: Readonly<{ isMeant: (request: IncomingMessage) => boolean; isHeard: boolean }>,
): Interfere {
  let seen = 0;
  return async (request) => {
    if (!isMeant(request)) return seen >= nth;
    seen += 1;
    // The dead ask nothing more, though some of it may be on its way.
    if (seen !== nth) return seen > nth;
    if (isHeard) await passOn(stage.bucketUrl, request);
    stage.kill();
    return true;
  };
}

/** As it came, so that its signature holds; resolves when the bucket has answered. */
async function passOn(upstream: string, incoming: IncomingMessage): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const { method, headers, url } = incoming;
    const onward = send(`${upstream}${url}`, { method, headers, setHost: false }, (answer) => {
      answer.resume();
      answer.on('end', resolve);
    });
    onward.on('error', reject);
    incoming.pipe(onward);
  });
}

const isRuleWrite = ({ method, url = '' }: IncomingMessage) =>
  method === 'PUT' && /\?(?:cors|lifecycle)/.test(url);
const isObjectWrite = ({ method, url = '' }: IncomingMessage) =>
  method === 'PUT' && !/\?(?:cors|lifecycle)/.test(url);

const THEIRS: LifecycleRule = { id: 'logs', prefix: 'logs/', expireDays: 9 };

describe('bucket:setup that was killed', () => {
  const kills = [1, 2].flatMap((nth) => [true, false].map((isHeard) => ({ nth, isHeard })));

  test.concurrent.each(kills)(
    'at its write $nth, heard by the bucket: $isHeard, ends right the next time, and rules of others stay',
    ({ nth, isHeard }) =>
      onStage(async (stage) => {
        await stage.admin.writeLifecycle([THEIRS]);
        const killer = killingAt(stage, nth, { isMeant: isRuleWrite, isHeard });
        expect((await stage.run('bucket-setup', ['--yes'], killer)).ended).toBe('SIGKILL');
        const again = await stage.run('bucket-setup', ['--yes']);
        expect(again).toMatchObject({ ended: 0 });
        expect((await stage.run('bucket-setup', ['--check'])).output).toContain('has every rule it needs');
        expect((await stage.admin.readLifecycle()).filter(({ id }) => id === 'logs')).toHaveLength(1);
        expect(await stage.admin.readCors()).toHaveLength(1);
      }),
  );
});

describe('a doctor that was stopped', () => {
  test.concurrent('by a signal deletes what it wrote within seconds, and says so by its exit code', () =>
    onStage(async (stage) => {
      await stage.run('bucket-setup', ['--yes']);
      let writes = 0;
      let stoppedMs = 0;
      const { ended } = await stage.run('doctor', [], (request) => {
        if (isObjectWrite(request) && ++writes === 20) {
          stoppedMs = performance.now();
          stage.signal('SIGINT');
        }
        return false;
      });
      expect(ended).toBe(130);
      expect(performance.now() - stoppedMs).toBeLessThan(8_000);
      expect((await stage.storage.list({ prefix: '', limit: 1_000 })).objects).toEqual([]);
    }));

  test.concurrent('by a kill leaves litter, which the next run deletes and tells', () =>
    onStage(async (stage) => {
      await stage.run('bucket-setup', ['--yes']);
      const killer = killingAt(stage, 20, { isMeant: isObjectWrite, isHeard: true });
      expect((await stage.run('doctor', [], killer)).ended).toBe('SIGKILL');
      expect((await stage.storage.list({ prefix: '', limit: 1_000 })).objects.length).toBeGreaterThan(5);
      const again = await stage.run('doctor', ['--json']);
      expect(again.output).toMatch(
        /"litter","level":"ok","message":"\d+ objects of earlier, interrupted runs/,
      );
      expect((await stage.storage.list({ prefix: '', limit: 1_000 })).objects).toEqual([]);
    }));
});

describe('doctor --repair that was killed', () => {
  test.concurrent.each([1, 2, 3])('at its change %i fixes the rest the next time', (nth) =>
    onStage(async (stage) => {
      await stage.run('bucket-setup', ['--yes']);
      const now = () => new Date();
      for (let count = 0; count < 2; count += 1) await seedImage({ now, storage: stage.storage });
      const { objects } = await stage.storage.list({ prefix: 'private/', limit: 100 });
      for (const { key } of objects) {
        const kept = await stage.storage.head(key);
        const cacheControl = 'private, max-age=31536000, immutable';
        await stage.storage.copy(key, key, {
          headers: { contentType: kept?.contentType ?? '', ...pick(kept), cacheControl },
        });
      }
      const isChange = ({ headers, url = '' }: IncomingMessage) =>
        headers['x-amz-copy-source'] !== undefined && !url.includes('/doctor/');
      const killer = killingAt(stage, nth, { isMeant: isChange, isHeard: nth % 2 === 0 });
      expect((await stage.run('doctor', ['--repair'], killer)).ended).toBe('SIGKILL');
      const again = await stage.run('doctor', ['--repair', '--json']);
      expect(again.output).toMatch(/"caching","level":"ok"/);
      for (const { key } of objects) {
        expect((await stage.storage.head(key))?.cacheControl).toBe('private, max-age=7200');
      }
    }),
  );
});

function pick(info: Awaited<ReturnType<Stage['storage']['head']>>) {
  return info?.contentDisposition === undefined ? {} : { contentDisposition: info.contentDisposition };
}
