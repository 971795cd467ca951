import { describe, expect, test } from 'vitest';
import { readLocalEnvironment, withOrigins } from './local-environment';

describe('readLocalEnvironment', () => {
  test('has the defaults of the table', () => {
    expect(readLocalEnvironment({})).toMatchObject({
      usesEmbeddedBucket: true,
      directory: '.data/bucket',
      host: '127.0.0.1',
      port: 9_100,
      app: { host: '', port: 3_000 },
      isAnyPort: true,
      hasDoor: true,
      publicUrl: undefined,
      origins: ['http://localhost:3000', 'http://127.0.0.1:3000'],
      problems: [],
    });
  });

  test.each([
    [{ STORAGE_PROVIDER: 's3' }, false],
    [{ STORAGE_PROVIDER: 'local', VERCEL: '1' }, false],
    [{ STORAGE_PROVIDER: ' ' }, true],
  ])('%o runs the embedded bucket: %s', (environment, expected) => {
    expect(readLocalEnvironment(environment).usesEmbeddedBucket).toBe(expected);
  });

  test.each([
    ['/bucket', { hasDoor: true, publicUrl: undefined }],
    ['https://files.example', { hasDoor: false, publicUrl: 'https://files.example' }],
  ])('browsers reach the bucket at %s', (DEV_BUCKET_PUBLIC_URL, expected) => {
    expect(readLocalEnvironment({ DEV_BUCKET_PUBLIC_URL })).toMatchObject(expected);
  });

  test.each([
    [undefined, 'http://127.0.0.1:9100'],
    ['0.0.0.0', 'http://127.0.0.1:9100'],
    ['::', 'http://127.0.0.1:9100'],
    ['192.168.1.7', 'http://192.168.1.7:9100'],
    ['[::1]', 'http://[::1]:9100'],
  ])('a bucket that listens at %s is reached at %s', (DEV_BUCKET_HOST, endpoint) => {
    expect(readLocalEnvironment({ DEV_BUCKET_HOST })).toMatchObject({ endpoint });
  });

  test('a port that is none is a problem, and the default stands in its place', () => {
    expect(readLocalEnvironment({ DEV_BUCKET_PORT: 'http' })).toMatchObject({
      port: 9_100,
      problems: ['DEV_BUCKET_PORT must be a whole number from 1 to 65535.'],
    });
  });

  test('a secret that is too short is handed on, so that the app says so', () => {
    expect(readLocalEnvironment({ APP_SECRET: 'short' }).appSecret).toBe('short');
  });
});

test.each([
  [undefined, ['https://a.example'], 'https://a.example'],
  [
    'https://a.example, https://b.example',
    ['https://c.example'],
    'https://a.example,https://b.example,https://c.example',
  ],
  [undefined, [], undefined],
])('origins of %s and of options %j are named together', (named, added, expected) => {
  const environment = named === undefined ? {} : { APP_ORIGINS: named };
  expect(withOrigins(environment, added).APP_ORIGINS).toBe(expected);
});
