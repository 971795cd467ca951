import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';

type Account = Readonly<{ url: string; accessKeyId: string; secretAccessKey: string }>;

/** Makes a bucket on an S3 server of ours. */
export async function makeBucket({ url, ...credentials }: Account, bucket: string): Promise<void> {
  const client = new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials });
  try {
    await client.send(new CreateBucketCommand({ Bucket: bucket }));
  } finally {
    client.destroy();
  }
}
