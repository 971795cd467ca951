import { expect, test } from 'vitest';
import { bucketOrigin } from './bucket-origin';
import { createS3Storage } from './s3-storage';
import type { S3StorageConfig } from './s3-storage-config';

const CASES: readonly (readonly [Partial<S3StorageConfig>, string])[] = [
  [{}, 'https://photos.s3.eu-central-1.amazonaws.com'],
  [{ region: 'us-east-1' }, 'https://photos.s3.us-east-1.amazonaws.com'],
  [{ region: 'cn-north-1' }, 'https://photos.s3.cn-north-1.amazonaws.com.cn'],
  [{ forcePathStyle: true }, 'https://s3.eu-central-1.amazonaws.com'],
  [{ bucket: 'photos.example.com' }, 'https://s3.eu-central-1.amazonaws.com'],
  [{ endpoint: 'https://minio.example.com:9000' }, 'https://photos.minio.example.com:9000'],
  [{ endpoint: 'https://minio.example.com/', forcePathStyle: true }, 'https://minio.example.com'],
  [{ endpoint: 'http://127.0.0.1:9100' }, 'http://127.0.0.1:9100'],
  [{ endpoint: 'http://localhost:9100' }, 'http://photos.localhost:9100'],
  [
    {
      endpoint: 'http://bucket:9100',
      publicEndpoint: 'https://files.example.com',
      forcePathStyle: true,
    },
    'https://files.example.com',
  ],
];

test.each(CASES)('the bucket of %j is reached at %s, as the SDK has it', async (changes, origin) => {
  const config: S3StorageConfig = {
    provider: 's3',
    bucket: 'photos',
    region: 'eu-central-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    ...changes,
  };
  expect(bucketOrigin(config)).toBe(origin);
  const storage = createS3Storage(config);
  const expiry = { expiresInSeconds: 60 };
  const download = await storage.createDownloadUrl('a/b', { ...expiry, signedAt: new Date(0) });
  expect(new URL(download).origin).toBe(origin);
  const upload = await storage.createUpload({
    key: 'a/b',
    contentType: 'image/png',
    sizeBytes: { min: 1, max: 1 },
    ...expiry,
  });
  expect(new URL(upload.url).origin).toBe(origin);
});
