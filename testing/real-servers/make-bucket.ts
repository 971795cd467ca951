import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import type { S3Server } from './s3-server';

type Account = Pick<S3Server, 'url' | 'region' | 'accessKeyId' | 'secretAccessKey'>;

/** Makes a bucket on an S3 server of ours. */
export async function makeBucket({ url, region, ...credentials }: Account, bucket: string): Promise<void> {
  const client = new S3Client({ endpoint: url, region, forcePathStyle: true, credentials });
  try {
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
  } finally {
    client.destroy();
  }
}
