import { expect, test } from 'vitest';
import { parseServerConfig } from './parse-server-config';
import type { Environment } from './read-variables';
import { GCS, LOCAL, PRIVATE_KEY, problemsOf, R2, S3, SECRET, WORKLOAD } from './testing/environments';

test.each(['redis.example', 'http://redis.example', 'redis://'])('Redis at %j stops the start', (url) => {
  expect(problemsOf({ ...S3, REDIS_URL: url })).toEqual([expect.stringMatching(/^REDIS_URL must be a URL/)]);
});

test('every problem is reported at once, by name', () => {
  expect(problemsOf({ STORAGE_PROVIDER: 's3', UPLOAD_QUALITY: '80', UPLOAD_STATE: 'trash' })).toEqual([
    'UPLOAD_QUALITY must be a number from 0.01 to 1.',
    'UPLOAD_STATE must be held, private or public.',
    'STORAGE_REGION is missing. Set it to the region of your bucket, such as eu-central-1.',
    'STORAGE_BUCKET is missing. Set it to the name of your bucket.',
    'APP_SECRET is missing. Set it to 32 random characters or more: openssl rand -base64 32.',
    'ADMIN_PASSWORD is missing. Set it to the password for the gallery.',
  ]);
});

test.each<[string, Environment, string]>([
  [
    'local on Vercel',
    { ...LOCAL, VERCEL: '1', STORAGE_PROVIDER: 'local' },
    'STORAGE_PROVIDER is local. Set it to s3, r2 or gcs',
  ],
  ['nothing on Vercel', { ...LOCAL, VERCEL: '1' }, 'STORAGE_PROVIDER is missing. Set it to s3, r2 or gcs'],
  [
    'presigned PUT on gcs',
    { ...GCS, STORAGE_UPLOAD_METHOD: 'put' },
    'STORAGE_UPLOAD_METHOD cannot be put with gcs',
  ],
  [
    'a key of Google that is no JSON',
    { ...GCS, GCS_CREDENTIALS_JSON: 'key.json' },
    'GCS_CREDENTIALS_JSON is not a service account key',
  ],
  [
    'a key of Google and a workload identity',
    { ...GCS, ...WORKLOAD, GCS_CREDENTIALS_JSON: '{"type":"service_account"}' },
    'GCS_CREDENTIALS_JSON and GCP_PROJECT_NUMBER are both set',
  ],
  [
    'a workload identity without its account',
    { ...GCS, ...WORKLOAD, GCP_SERVICE_ACCOUNT_EMAIL: '' },
    'GCP_SERVICE_ACCOUNT_EMAIL is missing',
  ],
  [
    'a key pair of CloudFront without its private key',
    { ...S3, CDN_BASE_URL: 'https://cdn.example', CLOUDFRONT_KEY_PAIR_ID: 'K1' },
    'CLOUDFRONT_PRIVATE_KEY is missing',
  ],
  [
    'a private key that is none',
    {
      ...S3,
      CDN_BASE_URL: 'https://cdn.example',
      CLOUDFRONT_KEY_PAIR_ID: 'K1',
      CLOUDFRONT_PRIVATE_KEY: 'MIIE',
    },
    'CLOUDFRONT_PRIVATE_KEY is not a private key',
  ],
  [
    'a key pair without a CDN',
    { ...S3, CLOUDFRONT_KEY_PAIR_ID: 'K1', CLOUDFRONT_PRIVATE_KEY: PRIVATE_KEY },
    'CDN_BASE_URL is missing',
  ],
  [
    'an unknown provider',
    { ...LOCAL, STORAGE_PROVIDER: 'azure' },
    'STORAGE_PROVIDER must be local, s3, r2 or gcs.',
  ],
  ['half a key', { ...S3, AWS_ACCESS_KEY_ID: 'key' }, 'AWS_SECRET_ACCESS_KEY is missing'],
  [
    'form uploads to R2',
    { ...R2, STORAGE_UPLOAD_METHOD: 'post' },
    'STORAGE_UPLOAD_METHOD cannot be post with r2',
  ],
  [
    'a short secret',
    { ...S3, APP_SECRET: 'short' },
    'APP_SECRET is too short. Make it 32 characters or more.',
  ],
  [
    'a hash that nobody could check',
    { ...S3, ADMIN_PASSWORD: 'scrypt.999999999.8.1.c2FsdHNhbHQ.aGFzaA' },
    'ADMIN_PASSWORD is not a usable hash',
  ],
  [
    'a hash as other programs write it',
    { ...S3, ADMIN_PASSWORD: '$scrypt$ln=14,r=8,p=5$c2FsdHNhbHQ$aGFzaA' },
    'ADMIN_PASSWORD is not a usable hash',
  ],
  ['a short password', { ...S3, ADMIN_PASSWORD: 'eleven char' }, 'ADMIN_PASSWORD is too short'],
  [
    'no key of the embedded bucket',
    { ...LOCAL, DEV_BUCKET_ACCESS_KEY_ID: ' ' },
    'DEV_BUCKET_ACCESS_KEY_ID is missing. npm run dev and npm start create one',
  ],
  ['an origin with a path', { ...LOCAL, APP_ORIGINS: 'https://a.example/x' }, 'APP_ORIGINS must be origins'],
  ['a CDN that is no address', { ...LOCAL, CDN_BASE_URL: 'cdn.example' }, 'CDN_BASE_URL must be a URL'],
  [
    'an address with a password',
    { ...LOCAL, CDN_BASE_URL: 'https://a:b@c.example' },
    'CDN_BASE_URL must be a URL',
  ],
  ['a fraction of bytes', { ...LOCAL, UPLOAD_MAX_BYTES: '1.5' }, 'UPLOAD_MAX_BYTES must be a whole number'],
  [
    'a negative life',
    { ...LOCAL, UPLOAD_GRANT_SECONDS: '-1' },
    'UPLOAD_GRANT_SECONDS must be a whole number',
  ],
])('%s is refused with a sentence that says how to fix it', (_, environment, start) => {
  const problems = problemsOf(environment);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(start);
});

test('no value is ever repeated', () => {
  const secret = 'hunter2-hunter2';
  const environment = Object.fromEntries(
    ['APP_SECRET', 'UPLOAD_MAX_BYTES', 'STORAGE_PROVIDER', 'CDN_BASE_URL', 'APP_ORIGINS', 'UPLOAD_STATE'].map(
      (name) => [name, secret],
    ),
  );
  expect(problemsOf(environment).join('\n')).not.toContain(secret);
});

test.each<[Environment, string]>([
  [{ STORAGE_PROVIDER: 's4' }, 'STORAGE_PROVIDER must be local, s3, r2 or gcs.'],
  [{ STORAGE_PROVDER: 's3' }, 'STORAGE_PROVDER is unknown. Did you mean STORAGE_PROVIDER?'],
  [
    { ...S3, ADMIN_PASSWORD: '', ADMIN_PASWORD: 'x' },
    'ADMIN_PASWORD is unknown. Did you mean ADMIN_PASSWORD?',
  ],
  [
    { ...S3, STORAGE_BUCKET: '', STORAGE_BUKET: 'x' },
    'STORAGE_BUKET is unknown. Did you mean STORAGE_BUCKET?',
  ],
  [{ ...S3, UPLOAD_QUALITY: '80' }, 'UPLOAD_QUALITY must be a number from 0.01 to 1.'],
  [{ ...LOCAL, PORT: 'http' }, 'PORT must be a whole number from 1 to 65535.'],
  [
    { ...LOCAL, PORT: '"3000"' },
    'PORT must be a whole number from 1 to 65535. Leave out the quotes: here they are part of the value.',
  ],
])('one cause is one message: %o', (environment, message) => {
  expect(problemsOf(environment)).toEqual([message]);
  expect(() => parseServerConfig(environment)).toThrow(message);
});

test('a name that begins as ours and is none is told at the start, and stops nothing', () => {
  expect(parseServerConfig({ ...LOCAL, UPLOAD_MAX_SIZE: '1' }).warnings).toEqual([
    'UPLOAD_MAX_SIZE is unknown and has no effect. .env.example lists every variable.',
  ]);
});

test.each([`"${SECRET}"`, `'${SECRET}'`, ` "${SECRET}"\n`])(
  'a password in quotes is told at the start, as they are part of it: %s',
  (ADMIN_PASSWORD) => {
    expect(parseServerConfig({ ...LOCAL, ADMIN_PASSWORD }).warnings).toEqual([
      'ADMIN_PASSWORD begins and ends with a quote, which is part of the value. Leave the quotes out.',
    ]);
    expect(parseServerConfig({ ...LOCAL, ADMIN_PASSWORD: `"${SECRET}` }).warnings).toEqual([]);
  },
);

test.each(['/pix', 'a/../b', 'trash', 'a%2fb', 'x'.repeat(25)])(
  'the prefix %j stops the start, with one sentence that says what it may be and not what it is',
  (STORAGE_PREFIX) => {
    const problems = problemsOf({ ...S3, STORAGE_PREFIX });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(
      /^STORAGE_PREFIX must be a folder such as photos or team\/photos: 24 characters/,
    );
    if (STORAGE_PREFIX !== 'trash') expect(problems[0]).not.toContain(STORAGE_PREFIX);
  },
);
