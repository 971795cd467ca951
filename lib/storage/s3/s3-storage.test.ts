import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import { emptyBucket } from '@/testing/real-servers/empty-bucket';
import { httpBrowser } from '../contract/http-browser';
import { createStorage } from '../create-storage';
import { describeObjectStorage } from '../object-storage.contract';

const CREDENTIALS = { accessKeyId: 'contract-tests', secretAccessKey: 'only-for-the-tests-of-the-contract' };

describe.each([
  ['uploads by post', 'post', ''],
  ['uploads by put', 'put', ''],
  ['below a prefix, uploads by post', 'post', 'team/app/'],
  ['below a prefix, uploads by put', 'put', 'team/app/'],
] as const)('S3 storage over the embedded bucket, %s', (_, uploadMethod, prefix) => {
  let dir = '';
  let offsetMs = 0;
  let server: DevBucket | undefined;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'sluice-contract-'));
    server = await startDevBucket({
      dir,
      port: 0,
      bucket: 'contract',
      region: 'us-east-1',
      ...CREDENTIALS,
      clock: () => Date.now() + offsetMs,
    });
  });

  afterAll(async () => {
    await server?.close();
    await rm(dir, { recursive: true, force: true });
  });

  describeObjectStorage('the contract', async () => {
    const storage = createStorage({
      provider: 'local',
      bucket: 'contract',
      region: 'us-east-1',
      endpoint: server?.url ?? '',
      forcePathStyle: true,
      credentials: CREDENTIALS,
      uploadMethod,
      prefix,
    });
    offsetMs = 0;
    await emptyBucket(storage);
    return {
      storage,
      ...httpBrowser(),
      advanceClock: (seconds) => {
        offsetMs += seconds * 1_000;
      },
      close: async () => {},
    };
  });
});
