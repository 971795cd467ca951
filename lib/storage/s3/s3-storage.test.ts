import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { type DevBucket, startDevBucket } from '@/lib/dev-bucket';
import { emptyBucket } from '@/testing/real-servers/empty-bucket';
import { httpBrowser } from '../contract/http-browser';
import { describeObjectStorage } from '../object-storage.contract';
import { createS3Storage } from './s3-storage';

const CREDENTIALS = { accessKeyId: 'contract-tests', secretAccessKey: 'only-for-the-tests-of-the-contract' };

describe.each(['post', 'put'] as const)(
  'S3 storage over the embedded bucket, uploads by %s',
  (uploadMethod) => {
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
      const storage = createS3Storage({
        provider: 'local',
        bucket: 'contract',
        region: 'us-east-1',
        endpoint: server?.url ?? '',
        forcePathStyle: true,
        credentials: CREDENTIALS,
        uploadMethod,
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
  },
);
