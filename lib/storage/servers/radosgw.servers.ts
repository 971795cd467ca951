import { afterAll, describe } from 'vitest';
import { httpBrowser } from '@/lib/storage/contract/http-browser';
import { describeObjectStorage } from '@/lib/storage/object-storage.contract';
import { createS3Storage } from '@/lib/storage/s3/s3-storage';
import { emptyBucket } from '@/lib/storage/servers/empty-bucket';
import { makeBucket } from '@/lib/storage/servers/make-bucket';
import { startOrExplain } from '@/lib/storage/servers/start-or-explain';
import { startRadosgw } from '@/lib/storage/servers/start-radosgw';

const gateway = await startOrExplain('radosgw', startRadosgw);
if (gateway) await makeBucket(gateway, 'contract');

afterAll(() => gateway?.close());

describe.skipIf(gateway === null).each([
  ['as S3, uploads by POST', 's3', 'us-east-1', 'post'],
  ['as S3, uploads by PUT', 's3', 'us-east-1', 'put'],
  ['as R2 is used, uploads by PUT', 'r2', 'auto', 'put'],
] as const)('S3 storage over radosgw, %s', (_, provider, region, uploadMethod) => {
  describeObjectStorage('the contract', async () => {
    const storage = createS3Storage({
      provider,
      bucket: 'contract',
      region,
      endpoint: gateway?.url ?? '',
      forcePathStyle: true,
      credentials: {
        accessKeyId: gateway?.accessKeyId ?? '',
        secretAccessKey: gateway?.secretAccessKey ?? '',
      },
      uploadMethod,
    });
    await emptyBucket(storage);
    return { storage, ...httpBrowser(), lacks: { sha256InUploads: true }, close: async () => {} };
  });
});
