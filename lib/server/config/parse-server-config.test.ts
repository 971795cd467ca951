import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import type { BudgetScope } from '../budget/budget-limits';
import { parseServerConfig } from './parse-server-config';
import type { Environment } from './read-variables';
import { ConfigError } from './server-config';

const SECRET = 'x'.repeat(32);
const LOCAL: Environment = {
  APP_SECRET: SECRET,
  DEV_BUCKET_ACCESS_KEY_ID: 'key',
  DEV_BUCKET_SECRET_ACCESS_KEY: 'secret',
};
const S3: Environment = {
  STORAGE_PROVIDER: 's3',
  STORAGE_BUCKET: 'photos',
  STORAGE_REGION: 'eu-central-1',
  APP_SECRET: SECRET,
  ADMIN_PASSWORD: 'twelve chars',
};
const R2: Environment = {
  STORAGE_PROVIDER: 'r2',
  STORAGE_BUCKET: 'photos',
  R2_ACCOUNT_ID: 'account',
  R2_ACCESS_KEY_ID: 'key',
  R2_SECRET_ACCESS_KEY: 'secret',
  APP_SECRET: SECRET,
  ADMIN_PASSWORD: 'twelve chars',
};

const GCS: Environment = {
  STORAGE_PROVIDER: 'gcs',
  STORAGE_BUCKET: 'photos',
  APP_SECRET: SECRET,
  ADMIN_PASSWORD: 'twelve chars',
};
const WORKLOAD: Environment = {
  GCP_PROJECT_NUMBER: '123',
  GCP_WORKLOAD_IDENTITY_POOL_ID: 'vercel',
  GCP_WORKLOAD_IDENTITY_POOL_PROVIDER_ID: 'vercel',
  GCP_SERVICE_ACCOUNT_EMAIL: 'sluice@project.iam.gserviceaccount.com',
};
const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string;

function problemsOf(environment: Environment): readonly string[] {
  try {
    parseServerConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

test('with nothing but the secrets the CLI makes, it is the embedded bucket with the documented defaults', () => {
  expect(parseServerConfig(LOCAL)).toMatchObject({
    storage: {
      provider: 'local',
      bucket: 'sluice',
      region: 'us-east-1',
      endpoint: 'http://127.0.0.1:9100',
      publicEndpoint: 'http://127.0.0.1:9100',
      forcePathStyle: true,
      uploadMethod: 'post',
    },
    limits: {
      maxBytes: 10_485_760,
      maxSourceBytes: 268_435_456,
      maxPixels: 100_000_000,
      grantSeconds: 3_600,
      maxDimension: 2_048,
      quality: 0.8,
    },
    uploadState: 'private',
    uploadAccess: 'public',
    linkSeconds: 86_400,
    uploadsPerMinute: 600,
    adminPassword: null,
    cronSecret: null,
    appOrigins: [],
    trustedProxies: { kind: 'none' },
    cdnBaseUrl: null,
    cloudFront: null,
    warnings: [],
  });
});

test('the app looks for the embedded bucket where it listens', () => {
  expect(parseServerConfig({ ...LOCAL, DEV_BUCKET_HOST: '192.168.1.7' }).storage).toMatchObject({
    endpoint: 'http://192.168.1.7:9100',
  });
});

test('browsers are told the address of the embedded bucket they can reach', () => {
  const { storage } = parseServerConfig({ ...LOCAL, DEV_BUCKET_PUBLIC_URL: 'https://bucket.example/' });
  expect(storage).toMatchObject({
    endpoint: 'http://127.0.0.1:9100',
    publicEndpoint: 'https://bucket.example',
  });
});

test('S3 without keys leaves credentials to the SDK, and AWS_REGION will do', () => {
  const { storage } = parseServerConfig({
    ...S3,
    STORAGE_REGION: '',
    AWS_REGION: 'eu-west-1',
    AWS_ROLE_ARN: 'arn',
  });
  expect(storage).toEqual({
    provider: 's3',
    bucket: 'photos',
    region: 'eu-west-1',
    forcePathStyle: false,
    uploadMethod: 'post',
  });
});

test('a compatible server needs no region and is addressed by path', () => {
  const { storage } = parseServerConfig({ ...S3, STORAGE_REGION: '', STORAGE_ENDPOINT: 'http://ceph:7480' });
  expect(storage).toMatchObject({ endpoint: 'http://ceph:7480', region: 'us-east-1', forcePathStyle: true });
});

test('on Vercel a role is assumed with its OIDC token, elsewhere by the SDK itself', () => {
  const role = { ...S3, AWS_ROLE_ARN: 'arn:aws:iam::1:role/sluice' };
  expect(parseServerConfig({ ...role, VERCEL: '1' }).storage).toMatchObject({
    vercelRoleArn: role.AWS_ROLE_ARN,
  });
  expect(parseServerConfig(role).storage).not.toHaveProperty('vercelRoleArn');
});

test('GCS takes a key, a workload identity, or leaves credentials to the library', () => {
  const json = JSON.stringify({ type: 'service_account', client_email: 'a@b.example' });
  expect(parseServerConfig(GCS).storage).toEqual({ provider: 'gcs', bucket: 'photos' });
  expect(parseServerConfig({ ...GCS, GCS_CREDENTIALS_JSON: json }).storage).toMatchObject({
    credentials: { type: 'service_account', client_email: 'a@b.example' },
  });
  expect(parseServerConfig({ ...GCS, ...WORKLOAD }).storage).toMatchObject({
    workloadIdentity: { projectNumber: '123', poolId: 'vercel', providerId: 'vercel' },
  });
});

test('the key pair of CloudFront may have its line breaks written out', () => {
  const { cloudFront } = parseServerConfig({
    ...S3,
    CDN_BASE_URL: 'https://cdn.example',
    CLOUDFRONT_KEY_PAIR_ID: 'K1',
    CLOUDFRONT_PRIVATE_KEY: PRIVATE_KEY.replaceAll('\n', '\\n'),
  });
  expect(cloudFront).toEqual({ keyPairId: 'K1', privateKey: PRIVATE_KEY });
});

test('R2 takes files by PUT at the address of the account', () => {
  expect(parseServerConfig(R2).storage).toMatchObject({
    endpoint: 'https://account.r2.cloudflarestorage.com',
    region: 'auto',
    uploadMethod: 'put',
  });
});

test.each<[string, Environment, unknown]>([
  ['on Vercel', { ...S3, VERCEL: '1' }, { kind: 'platform', count: 1 }],
  ['on Vercel by number', { ...S3, VERCEL: '1', TRUSTED_PROXIES: '2' }, { kind: 'platform', count: 2 }],
  ['without any', S3, { kind: 'none' }],
  ['without any, said so', { ...S3, TRUSTED_PROXIES: '0' }, { kind: 'none' }],
  [
    'by network',
    { ...S3, TRUSTED_PROXIES: 'loopback, 10.1.0.0/16' },
    { kind: 'networks', networks: ['loopback', '10.1.0.0/16'] },
  ],
  [
    'by number on this machine',
    { ...S3, TRUSTED_PROXIES: '1', HOST: '127.0.0.1' },
    { kind: 'local', count: 1 },
  ],
])('proxies are trusted %s', (_, environment, trust) => {
  const { trustedProxies, warnings } = parseServerConfig(environment);
  expect(trustedProxies).toEqual(trust);
  expect(warnings.filter((warning) => warning.includes('TRUSTED_PROXIES'))).toEqual([]);
});

test.each([undefined, '0.0.0.0', '192.168.1.7'])(
  'a number of proxies is not believed where others can connect (HOST=%s), and the start says so',
  (host) => {
    const { trustedProxies, warnings } = parseServerConfig({ ...S3, TRUSTED_PROXIES: '1', HOST: host });
    expect(trustedProxies).toEqual({ kind: 'none' });
    expect(warnings).toEqual([expect.stringMatching(/^TRUSTED_PROXIES is a number.*HOST=127\.0\.0\.1/)]);
  },
);

test('an instance on Vercel that counts budgets alone says so at the start', () => {
  const { warnings } = parseServerConfig({ ...S3, VERCEL: '1' });
  expect(warnings).toEqual([expect.stringMatching(/^REDIS_URL is not set: each instance on Vercel counts/)]);
  const shared = { ...S3, VERCEL: '1', REDIS_URL: 'rediss://:secret@redis.example:6380' };
  expect(parseServerConfig(shared)).toMatchObject({ redisUrl: shared.REDIS_URL, warnings: [] });
  expect(parseServerConfig(S3).warnings).toEqual([]);
});

test('a network may send 5 GiB an hour and everybody together 100 GiB a day, unless other limits are named', () => {
  const limitOf = (environment: Environment, scope: BudgetScope, quantity: string, period: string) =>
    parseServerConfig(environment).budgetLimits[scope].find(
      (limit) => limit.quantity === quantity && limit.period === period,
    )?.amount;
  expect(limitOf(S3, 'network', 'bytes', 'hour')).toBe(5 * 2 ** 30);
  expect(limitOf(S3, 'total', 'bytes', 'day')).toBe(100 * 2 ** 30);
  expect(parseServerConfig(S3)).toMatchObject({ unverifiedMaxBytes: 10 * 2 ** 30, storageMaxBytes: null });
  const changed = { ...S3, UPLOAD_BUDGET_NETWORK: '1.5 MiB/hour', STORAGE_MAX_BYTES: '1000' };
  expect(limitOf(changed, 'network', 'bytes', 'hour')).toBe(1_572_864);
  expect(limitOf(changed, 'network', 'bytes', 'day')).toBe(20 * 2 ** 30);
  expect(parseServerConfig(changed).storageMaxBytes).toBe(1_000);
});

test.each([
  '0 files/day',
  '5 GiB',
  'plenty',
  '1 files/hour, 2 files/hour',
  '9999999 TiB/day',
  'toString/day',
])('a budget of %j stops the start', (budget) => {
  expect(problemsOf({ ...S3, UPLOAD_BUDGET_TOTAL: budget })).toEqual([
    expect.stringMatching(/^UPLOAD_BUDGET_TOTAL must be limits such as/),
  ]);
});

test.each(['redis.example', 'http://redis.example', 'redis://'])('Redis at %j stops the start', (url) => {
  expect(problemsOf({ ...S3, REDIS_URL: url })).toEqual([
    expect.stringMatching(/^REDIS_URL must be an address/),
  ]);
});

test('every problem is reported at once, by name', () => {
  expect(problemsOf({ STORAGE_PROVIDER: 's3', UPLOAD_QUALITY: '80', UPLOAD_STATE: 'trash' })).toEqual([
    'UPLOAD_QUALITY must be a number from 0.01 to 1.',
    'UPLOAD_STATE must be held, private or public.',
    'STORAGE_REGION is missing. Set it to the region of your bucket, such as eu-central-1.',
    'STORAGE_BUCKET is missing. Set it to the name of your bucket.',
    'APP_SECRET is missing. Set it to 32 random characters or more: openssl rand -base64 32.',
    'ADMIN_PASSWORD is missing. Set it to what shall open the gallery.',
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
    'ADMIN_PASSWORD is no hash that can be used',
  ],
  [
    'a hash as other programs write it',
    { ...S3, ADMIN_PASSWORD: '$scrypt$ln=14,r=8,p=5$c2FsdHNhbHQ$aGFzaA' },
    'ADMIN_PASSWORD is no hash that can be used',
  ],
  ['a short password', { ...S3, ADMIN_PASSWORD: 'eleven char' }, 'ADMIN_PASSWORD is too short'],
  [
    'no key of the embedded bucket',
    { ...LOCAL, DEV_BUCKET_ACCESS_KEY_ID: ' ' },
    'DEV_BUCKET_ACCESS_KEY_ID is missing. npm run dev and npm start make one',
  ],
  ['an origin with a path', { ...LOCAL, APP_ORIGINS: 'https://a.example/x' }, 'APP_ORIGINS must be origins'],
  ['a CDN that is no address', { ...LOCAL, CDN_BASE_URL: 'cdn.example' }, 'CDN_BASE_URL must be an address'],
  [
    'an address with a password',
    { ...LOCAL, CDN_BASE_URL: 'https://a:b@c.example' },
    'CDN_BASE_URL must be an address',
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

test('behind the door addresses are signed for the bucket itself, and no other path of the app is one', () => {
  const { doorPath, storage } = parseServerConfig({ ...LOCAL, DEV_BUCKET_PUBLIC_URL: '/bucket' });
  expect([doorPath, storage]).toEqual([
    '/bucket',
    expect.objectContaining({ publicEndpoint: 'http://127.0.0.1:9100' }),
  ]);
  expect(parseServerConfig({ ...LOCAL, DEV_BUCKET_PUBLIC_URL: 'https://files.example' }).doorPath).toBeNull();
  expect(parseServerConfig({ ...LOCAL, DEV_BUCKET_PUBLIC_URL: '/api/photos/bucket' }).doorPath).toBe(
    '/api/photos/bucket',
  );
  expect(parseServerConfig({ ...S3, DEV_BUCKET_PUBLIC_URL: '/bucket' }).doorPath).toBeNull();
  for (const path of [
    '/',
    '/api',
    '/bucket/',
    'bucket',
    '//evil.example',
    '//evil.example/bucket',
    '/../bucket',
    '/a b/bucket',
  ]) {
    expect(problemsOf({ ...LOCAL, DEV_BUCKET_PUBLIC_URL: path })).toEqual([
      'DEV_BUCKET_PUBLIC_URL must be /bucket or an address such as https://files.example.com.',
    ]);
  }
});

test.each<[Environment, string]>([
  [{ STORAGE_PROVIDER: 's4' }, 'STORAGE_PROVIDER must be local, s3, r2 or gcs.'],
  [{ STORAGE_PROVDER: 's3' }, 'STORAGE_PROVDER is not known. Did you mean STORAGE_PROVIDER?'],
  [
    { ...S3, ADMIN_PASSWORD: '', ADMIN_PASWORD: 'x' },
    'ADMIN_PASWORD is not known. Did you mean ADMIN_PASSWORD?',
  ],
  [
    { ...S3, STORAGE_BUCKET: '', STORAGE_BUKET: 'x' },
    'STORAGE_BUKET is not known. Did you mean STORAGE_BUCKET?',
  ],
  [{ ...S3, UPLOAD_QUALITY: '80' }, 'UPLOAD_QUALITY must be a number from 0.01 to 1.'],
  [{ ...LOCAL, PORT: 'http' }, 'PORT must be a whole number from 1 to 65535.'],
])('one cause is one message: %o', (environment, message) => {
  expect(problemsOf(environment)).toEqual([message]);
  expect(() => parseServerConfig(environment)).toThrow(message);
});

test('a name that begins as ours and is none is told at the start, and stops nothing', () => {
  expect(parseServerConfig({ ...LOCAL, UPLOAD_MAX_SIZE: '1' }).warnings).toEqual([
    'UPLOAD_MAX_SIZE is not known: it changes nothing. .env.example lists every variable.',
  ]);
});

test.each([S3, R2, GCS, LOCAL])('a prefix is a folder of the bucket, whoever keeps it', (environment) => {
  const prefixOf = (STORAGE_PREFIX: string) =>
    parseServerConfig({ ...environment, STORAGE_PREFIX }).storage.prefix;
  expect(prefixOf('photos')).toBe('photos/');
  expect(prefixOf(' team/photos/ ')).toBe('team/photos/');
  expect(prefixOf('')).toBeUndefined();
});

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
