import { expect, test } from 'vitest';
import { contentOrigins } from './';

const aws = { provider: 's3', bucket: 'photos', region: 'eu-central-1' } as const;

test('pages may reach the bucket as browsers see it, and the CDN', () => {
  expect(contentOrigins({ storage: aws, doorPath: null, cdnBaseUrl: null })).toEqual([
    'https://photos.s3.eu-central-1.amazonaws.com',
  ]);
  expect(contentOrigins({ storage: aws, doorPath: null, cdnBaseUrl: 'https://cdn.example/sluice' })).toEqual([
    'https://photos.s3.eu-central-1.amazonaws.com',
    'https://cdn.example',
  ]);
});

test('a bucket behind the app’s own door is at no other origin', () => {
  expect(contentOrigins({ storage: aws, doorPath: '/bucket', cdnBaseUrl: null })).toEqual([]);
});
