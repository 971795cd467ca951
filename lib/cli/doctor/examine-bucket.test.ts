import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import type { BucketConfig } from '@/lib/server/config';
import { createStorage } from '@/lib/storage';
import { beginExamination } from './begin-examination';
import { examineBucket } from './examine-bucket';
import type { Finding } from './finding';
import { answerError, type Interfere, startAlteringProxy } from './testing/altering-proxy';

const KEYS = { accessKeyId: 'doctor', secretAccessKey: 'only-for-the-tests-of-the-doctor' };

let dir: string;
let offsetMs = 0;
let bucket: DevBucket;
let closeProxy: (() => Promise<void>) | undefined;

beforeEach(async () => {
  offsetMs = 0;
  dir = await mkdtemp(join(tmpdir(), 'sluice-doctor-'));
  bucket = await startDevBucket({
    ...{ dir, port: 0, bucket: 'photos', region: 'us-east-1', ...KEYS },
    corsOrigins: ['https://photos.example'],
    lifecycleDays: { 'uploads/': 3, 'trash/': 30, 'system/week/': 7 },
    publicPrefixes: ['public/'],
    clock: () => Date.now() + offsetMs,
  });
});

afterEach(async () => {
  await closeProxy?.();
  closeProxy = undefined;
  await bucket.close();
  await rm(dir, { recursive: true, force: true });
});

function configOf(endpoint: string): BucketConfig {
  return {
    storage: {
      ...{ provider: 'local', bucket: 'photos', region: 'us-east-1', forcePathStyle: true },
      endpoint,
      credentials: KEYS,
    },
    origins: ['https://photos.example'],
    uploadMethod: 'post',
    maxUploadBytes: 100_000,
    cdnBaseUrl: `${bucket.url}/photos`,
    cloudFront: null,
  };
}

async function examine(interfere: Interfere = () => false, stop?: AbortSignal) {
  const proxy = await startAlteringProxy(bucket.url, interfere);
  closeProxy = proxy.close;
  const wait = async (ms: number) => {
    offsetMs += ms;
  };
  const reported: Finding[] = [];
  const steps: string[] = [];
  const examination = await beginExamination(configOf(proxy.url), { wait, stop });
  const findings = await examineBucket(
    examination,
    (finding) => reported.push(finding),
    (step) => steps.push(step),
  );
  return { findings, reported, steps };
}

const keys = async () =>
  (await createStorage(configOf(bucket.url).storage).list({ prefix: '', limit: 1_000 })).objects.map(
    ({ key }) => key,
  );

test('every finding is reported at once, every step is told, and nothing is left behind', async () => {
  const { findings, reported, steps } = await examine();
  expect(findings.filter(({ level }) => level === 'problem')).toEqual([]);
  expect(reported).toEqual(findings);
  expect(steps).toEqual(expect.arrayContaining(['reach', 'upload', 'cors', 'objects', 'privacy', 'cdn']));
  expect(await keys()).toEqual([]);
});

test('what cannot be deleted lies in folders of its own, which no gallery lists', async () => {
  const { findings } = await examine(
    ({ method, url = '' }, response) =>
      (method === 'DELETE' || url.includes('?delete')) && answerError(response, 403, 'AccessDenied'),
  );
  expect(findings.at(-1)).toMatchObject({ check: 'litter', level: 'warning' });
  const left = await keys();
  expect(left.length).toBeGreaterThan(5);
  expect(left.filter((key) => !/^[a-z/]+\/doctor\/[0-9a-f-]{36}\/[a-z0-9.-]+$/.test(key))).toEqual([]);
});

test('a check that throws is told as one that could not be finished, and the others go on', async () => {
  const { findings } = await examine(
    ({ method, url = '' }, response) =>
      method === 'PUT' && /\/public\/.*\/cdn\.png/.test(url) && answerError(response, 400, 'InvalidRequest'),
  );
  expect(findings.filter(({ level }) => level === 'problem').map(({ check }) => check)).toEqual(['cdn']);
  expect(findings.at(-1)?.check).toBe('speed');
});

test('requests go side by side, and no more of them than a store is asked at once', async () => {
  let count = 0;
  let underWay = 0;
  let most = 0;
  await examine(async (_, response) => {
    count += 1;
    most = Math.max(most, ++underWay);
    response.on('close', () => {
      underWay -= 1;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    return false;
  });
  expect(most).toBeGreaterThan(8);
  expect(most).toBeLessThanOrEqual(16);
  // docs/deploy.md says how many there are.
  expect(count).toBeGreaterThan(120);
  expect(count).toBeLessThan(240);
});

test('an examination that is stopped deletes what it wrote, also what was under way', async () => {
  const stop = new AbortController();
  const { findings } = await examine(({ url = '', method }) => {
    if (method === 'PUT' && url.includes('/private/')) stop.abort();
    return false;
  }, stop.signal);
  expect(findings.some(({ message }) => message.includes('The doctor was stopped.'))).toBe(true);
  expect(await keys()).toEqual([]);
});
