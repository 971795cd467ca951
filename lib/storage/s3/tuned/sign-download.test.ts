import { GetObjectCommand } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { expect, test, vi } from 'vitest';
import { createS3Client } from '../create-s3-client';
import type { S3StorageConfig } from '../s3-storage-config';
import { createDownloadSigner } from './sign-download';

const keys = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const CONFIGS: readonly [string, S3StorageConfig][] = [
  ['AWS', { provider: 's3', bucket: 'photos', region: 'eu-central-1', credentials: keys }],
  ['a name with dots', { provider: 's3', bucket: 'my.photos', region: 'us-east-1', credentials: keys }],
  [
    'a role',
    {
      provider: 's3',
      bucket: 'photos',
      region: 'us-east-1',
      credentials: { ...keys, sessionToken: 'a/b+c==' },
    },
  ],
  [
    'a port',
    {
      provider: 'local',
      bucket: 'sluice',
      region: 'us-east-1',
      endpoint: 'http://127.0.0.1:9100',
      forcePathStyle: true,
      credentials: keys,
    },
  ],
  [
    'a path',
    {
      provider: 's3',
      bucket: 'b',
      region: 'x',
      endpoint: 'https://s3.example/base/',
      forcePathStyle: true,
      credentials: keys,
    },
  ],
  [
    'R2',
    {
      provider: 'r2',
      bucket: 'photos',
      region: 'auto',
      endpoint: 'https://acc.r2.cloudflarestorage.com',
      credentials: keys,
    },
  ],
];

test.each(CONFIGS)('%s: an address is the one the SDK would sign, to the byte', async (_, config) => {
  const client = createS3Client(config);
  const sign = createDownloadSigner(client, config.bucket);
  for (const key of ['a', 'private/thumbs/x/1.a-b_c.webp', "odd ü'()*!/+&=@:,$ #?.jpg"]) {
    for (const time of [Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 1, 5, 6, 7)]) {
      const signedAt = new Date(time);
      const expected = await getSignedUrl(client, new GetObjectCommand({ Bucket: config.bucket, Key: key }), {
        expiresIn: 43_200,
        signingDate: signedAt,
      });
      expect(await sign(key, { expiresInSeconds: 43_200, signedAt })).toBe(expected);
    }
  }
});

test('credentials that are not there at first are asked for again', async () => {
  const credentials = vi.fn(async () => keys).mockRejectedValueOnce(new Error('not yet'));
  const client = createS3Client({
    provider: 's3',
    bucket: 'photos',
    region: 'us-east-1',
    credentials,
  });
  const sign = createDownloadSigner(client, 'photos');
  const options = { expiresInSeconds: 60, signedAt: new Date(0) };
  await expect(sign('a', options)).rejects.toThrow('not yet');
  expect(await sign('a', options)).toContain('AKIDEXAMPLE');
});
