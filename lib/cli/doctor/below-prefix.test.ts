/** The doctor and setup in a bucket that holds other things too: they try, judge and change what lies below the prefix, and nothing else. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import type { BucketConfig } from '@/lib/server/config';
import { createBucketAdmin, createStorage, type LifecycleRule } from '@/lib/storage';
import { startFence } from '@/testing/dev-bucket/start-fence';
import { setUpBucket } from '../setup/set-up-bucket';
import { wantedFor } from '../setup/wanted-for';
import { beginExamination } from './begin-examination';
import { checkLitter } from './checks/check-litter';
import { examineBucket } from './examine-bucket';
import { startAlteringProxy } from './testing/altering-proxy';

const KEYS = { accessKeyId: 'doctor', secretAccessKey: 'only-for-the-tests-of-the-doctor' };

let dir: string;
let aheadMs = 0;
let bucket: DevBucket;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  aheadMs = 0;
  dir = await mkdtemp(join(tmpdir(), 'sluice-below-'));
  bucket = await startDevBucket({
    ...{ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS },
    publicPrefixes: ['a/public/', 'a/b/public/'],
    clock: () => Date.now() + aheadMs,
  });
});

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await bucket.close();
  await rm(dir, { recursive: true, force: true });
});

function configOf(endpoint: string, prefix: string, origin: string): BucketConfig {
  return {
    storage: {
      ...{ provider: 'local', bucket: 'photos', region: 'us-east-1', forcePathStyle: true },
      ...{ endpoint, credentials: KEYS, prefix },
    },
    origins: [origin],
    uploadMethod: 'post',
    maxUploadBytes: 100_000,
    cdnBaseUrl: `${endpoint}/photos`,
    cloudFront: null,
  };
}

async function setUp(config: BucketConfig): Promise<Readonly<{ isWell: boolean; text: string }>> {
  const lines: string[] = [];
  const isWell = await setUpBucket(await createBucketAdmin(config.storage), wantedFor(config), {
    storage: createStorage(config.storage),
    isCheck: false,
    print: (line) => void lines.push(line),
    confirm: async () => true,
  });
  return { isWell, text: lines.join('\n') };
}

const rules = async () => {
  const admin = await createBucketAdmin(configOf(bucket.url, '', '').storage);
  return { cors: await admin.readCors(), lifecycle: await admin.readLifecycle() };
};

describe('two installations, one below the other, beside things of others', () => {
  const theirs: LifecycleRule = { id: 'sluice-trash', prefix: 'trash/', expireDays: 400 };

  test('set their rules without touching each other’s, and both are well', async () => {
    const raw = createStorage(configOf(bucket.url, '', '').storage);
    const foreign = ['uploads/report.pdf', 'trash/old', 'a/uploaded.txt', 'b/private/images/x'];
    for (const key of foreign) {
      await raw.put(key, new Uint8Array(1), { headers: { contentType: 'text/plain' } });
    }
    await (await createBucketAdmin(configOf(bucket.url, '', '').storage)).writeLifecycle([theirs]);
    for (const [prefix, origin] of [
      ['a/', 'https://one.example'],
      ['a/b/', 'https://two.example'],
    ] as const) {
      const fence = await startFence(bucket.url, 'photos', (name) => name.startsWith(prefix));
      closing.push(fence.close);
      const config = configOf(fence.url, prefix, origin);
      const first = await setUp(config);
      expect(first).toMatchObject({ isWell: true });
      expect(await setUp(config)).toEqual({ isWell: true, text: 'The bucket has every rule it needs.' });
      const examination = await beginExamination(config, {
        wait: async (ms) => {
          aheadMs += ms;
        },
        limits: { slowMs: 30_000 },
      });
      const findings = await examineBucket(examination, () => {});
      // The bucket itself stands for the CDN, and keeps nothing.
      const told = findings.filter(({ level }) => level !== 'ok').map(({ message }) => message);
      expect(told).toEqual(['The CDN doesn’t seem to cache: no response said that it came from a cache.']);
      await checkLitter({ ...examination, ownId: 'x', killedIds: new Set(), now: Date.now });
      expect(fence.count()).toBeGreaterThan(100);
      expect(fence.outside).toEqual([]);
    }
    const { cors, lifecycle } = await rules();
    expect(cors.map(({ id, origins }) => [id, origins])).toEqual([
      ['sluice-a/b/browsers', ['https://two.example']],
      ['sluice-a/browsers', ['https://one.example']],
    ]);
    expect(lifecycle.map(({ id, prefix }) => [id, prefix])).toEqual([
      ['sluice-trash', 'trash/'],
      ...['a/', 'a/b/'].flatMap((prefix) => [
        [`sluice-${prefix}staging`, `${prefix}uploads/`],
        [`sluice-${prefix}trash`, `${prefix}trash/`],
        [`sluice-${prefix}week`, `${prefix}system/week/`],
      ]),
    ]);
    const left = (await raw.list({ prefix: '', limit: 1_000 })).objects.map(({ key }) => key);
    expect(new Set(left)).toEqual(new Set(foreign));
  });

  test('a rule that would end files of others below the prefix stops setup, which names them whole', async () => {
    const raw = createStorage(configOf(bucket.url, '', '').storage);
    await raw.put('a/uploads/holiday.jpg', new Uint8Array(1), { headers: { contentType: 'image/jpeg' } });
    const { isWell, text } = await setUp(configOf(bucket.url, 'a/', 'https://one.example'));
    expect(isWell).toBe(false);
    expect(text).toContain('"a/uploads/holiday.jpg"');
    expect((await rules()).lifecycle).toEqual([]);
  });
});

test('a CDN that begins at the app’s folder is told, as addresses would have the folder twice', async () => {
  const config = configOf(bucket.url, 'a/', 'https://one.example');
  await setUp(config);
  const cdn = await startAlteringProxy(`${bucket.url}/photos`, (request) => {
    request.url = `/a${request.url}`;
    return false;
  });
  closing.push(cdn.close);
  const examination = await beginExamination(
    { ...config, cdnBaseUrl: cdn.url },
    { limits: { slowMs: 30_000 } },
  );
  const findings = await examineBucket(examination, () => {});
  const problems = findings.filter(({ check, level }) => check === 'cdn' && level === 'problem');
  expect(problems.map(({ message }) => message)).toEqual([
    'The CDN adds a/ to every path, but the app’s URLs already contain it: public images aren’t found.',
  ]);
});
