import { expect, test } from 'vitest';
import { contentOrigins } from './';

const aws = { provider: 's3', bucket: 'photos', region: 'eu-central-1' } as const;

test('pages may reach the bucket as browsers see it, and the CDN', () => {
  expect(contentOrigins({ storage: aws, cdnBaseUrl: null })).toEqual([
    'https://photos.s3.eu-central-1.amazonaws.com',
  ]);
  expect(contentOrigins({ storage: aws, cdnBaseUrl: 'https://cdn.example/sluice' })).toEqual([
    'https://photos.s3.eu-central-1.amazonaws.com',
    'https://cdn.example',
  ]);
});
