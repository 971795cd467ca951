import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import type { Finding } from '../finding';
import { decideExitCode } from './decide-exit-code';
import { runDoctor } from './run-doctor';

const KEYS = { accessKeyId: 'doctor', secretAccessKey: 'only-for-the-tests-of-the-doctor' };

let dir: string;
let bucket: DevBucket;
let offsetMs = 0;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'sluice-doctor-'));
  bucket = await startDevBucket({
    ...{ dir, port: 0, bucket: 'sluice', region: 'us-east-1', ...KEYS },
    corsOrigins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
    lifecycleDays: { 'uploads/': 3, 'trash/': 30, 'system/week/': 7 },
    clock: () => Date.now() + offsetMs,
  });
});

afterAll(async () => {
  await bucket.close();
  await rm(dir, { recursive: true, force: true });
});

async function run(changes: Record<string, string> = {}, isRepair = false): Promise<readonly Finding[]> {
  const reported: Finding[] = [];
  const findings = await runDoctor({
    environment: {
      DEV_BUCKET_PORT: String(bucket.port),
      DEV_BUCKET_ACCESS_KEY_ID: KEYS.accessKeyId,
      DEV_BUCKET_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
      APP_SECRET: 'a secret of the tests of the doctor, long enough',
      UPLOAD_MAX_BYTES: '100000',
      ...changes,
    },
    isRepair,
    report: (finding) => reported.push(finding),
    onProgress: () => {},
    outside: {
      wait: async (ms) => {
        offsetMs += ms;
      },
    },
  });
  expect(reported).toEqual(findings);
  return findings;
}

test('a deployment that is well ends with 0, and nothing is left', async () => {
  const findings = await run();
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
  expect(decideExitCode(findings)).toBe(0);
});

test('a repair of a bucket that cannot be reached says that nothing was repaired', async () => {
  const findings = await run({ DEV_BUCKET_SECRET_ACCESS_KEY: 'another one, which is wrong' }, true);
  expect(findings.at(-1)?.message).toBe('Nothing was repaired, because the bucket could not be read.');
  expect(decideExitCode(findings)).toBe(1);
});

test('a repair that may not begin, as the environment is not complete, says so', async () => {
  const findings = await run({ APP_SECRET: 'short' }, true);
  expect(findings.map(({ message }) => message)).toContain(
    'Nothing was repaired, because the app’s environment is incomplete.',
  );
  expect(decideExitCode(findings)).toBe(1);
});
