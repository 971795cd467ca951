import { expect, test } from 'vitest';
import { checkEnvironment } from './check-environment';

const APP = {
  APP_SECRET: 'a secret of the tests of the doctor, long enough',
  ADMIN_PASSWORD: 'a password of the tests',
  APP_ORIGINS: 'https://photos.example.com',
  STORAGE_BUCKET: 'photos',
};
const S3 = {
  ...APP,
  STORAGE_PROVIDER: 's3',
  STORAGE_REGION: 'auto',
  AWS_ACCESS_KEY_ID: 'a',
  AWS_SECRET_ACCESS_KEY: 'b',
};
const R2 = {
  ...APP,
  STORAGE_PROVIDER: 'r2',
  R2_ACCESS_KEY_ID: 'a',
  R2_SECRET_ACCESS_KEY: 'b',
  R2_ACCOUNT_ID: 'c',
};
const GCS = { ...APP, STORAGE_PROVIDER: 'gcs' };

test.each<[string, Record<string, string>, RegExp | null]>([
  [
    'R2 spoken to as S3',
    { ...S3, STORAGE_ENDPOINT: 'https://a.r2.cloudflarestorage.com' },
    /^STORAGE_ENDPOINT is R2’s/,
  ],
  [
    'R2 with a jurisdiction spoken to as S3',
    { ...S3, STORAGE_ENDPOINT: 'https://a.eu.r2.cloudflarestorage.com' },
    /^STORAGE_ENDPOINT is R2’s/,
  ],
  [
    'Google spoken to as S3',
    { ...S3, STORAGE_ENDPOINT: 'https://storage.googleapis.com' },
    /^STORAGE_ENDPOINT is Google’s, with HMAC keys/,
  ],
  ['r2.dev as a CDN', { ...R2, CDN_BASE_URL: 'https://pub-1234.r2.dev' }, /^CDN_BASE_URL is an r2\.dev URL/],
  [
    'Google’s storage as a CDN',
    { ...GCS, CDN_BASE_URL: 'https://storage.googleapis.com/photos' },
    /^CDN_BASE_URL is Google’s storage itself/,
  ],
  [
    'a CDN without encryption',
    { ...S3, STORAGE_ENDPOINT: 'https://s3.example.com', CDN_BASE_URL: 'http://cdn.example.com' },
    /^CDN_BASE_URL doesn’t use https/,
  ],
  ['R2', R2, null],
  ['Google', GCS, null],
  ['another store', { ...S3, STORAGE_ENDPOINT: 'https://s3.r2.cloudflarestorage.com.example.com' }, null],
])('%s', (_, environment, told) => {
  const findings = checkEnvironment(environment).filter(({ level }) => level !== 'ok');
  expect(findings.map(({ message }) => told?.test(message) || message)).toEqual(told === null ? [] : [true]);
});
