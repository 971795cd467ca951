import { afterAll, describe } from 'vitest';
import { httpBrowser } from '@/lib/storage/contract/http-browser';
import { createStorage } from '@/lib/storage/create-storage';
import { describeObjectStorage } from '@/lib/storage/object-storage.contract';
import { emptyBucket } from './empty-bucket';
import { makeBucket } from './make-bucket';
import { S3_SERVERS, type S3ServerName, type S3ServerRow } from './s3-servers';
import { startOrExplain } from './start-or-explain';

const USES = [
  ['as S3, uploads by POST', 's3', 'post', ''],
  ['as S3, uploads by PUT', 's3', 'put', ''],
  ['as R2 is used, uploads by PUT', 'r2', 'put', ''],
  ['as S3, below a prefix', 's3', 'post', 'team/app/'],
  ['as R2 is used, below a prefix', 'r2', 'put', 'team/app/'],
] as const;

/** Runs the contract on one S3 server, in each way the product uses one; nothing where the server cannot be had. */
export async function describeS3Server(name: S3ServerName): Promise<void> {
  const { title, start, lacks = {} }: S3ServerRow = S3_SERVERS[name];
  const server = await startOrExplain(name, start);
  if (server) await makeBucket(server, 'contract');
  afterAll(() => server?.close());

  describe.skipIf(server === null).each(USES)(
    `S3 storage over ${title}, %s`,
    (_, provider, uploadMethod, prefix) => {
      describeObjectStorage('the contract', async () => {
        const storage = createStorage({
          provider,
          prefix,
          bucket: 'contract',
          region: server?.region ?? '',
          endpoint: server?.url ?? '',
          forcePathStyle: true,
          credentials: {
            accessKeyId: server?.accessKeyId ?? '',
            secretAccessKey: server?.secretAccessKey ?? '',
          },
          uploadMethod,
        });
        await emptyBucket(storage);
        return { storage, ...httpBrowser(), lacks, close: async () => {} };
      });
    },
  );
}
