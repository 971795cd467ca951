import { expect, test } from 'vitest';
import type { BudgetScope } from '../budget/budget-limits';
import { parseServerConfig } from './parse-server-config';
import type { Environment } from './read-variables';
import { GCS, LOCAL, PRIVATE_KEY, problemsOf, R2, S3, WORKLOAD } from './testing/environments';

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

test('one client may send three quarters of what its network may, unless a limit of its own is named', () => {
  const byDefault = parseServerConfig(S3).budgetLimits;
  for (const { quantity, period, amount } of byDefault.network) {
    const own = byDefault.client.find((limit) => limit.quantity === quantity && limit.period === period);
    expect(own?.amount).toBe((amount * 3) / 4);
  }
  const network = { ...S3, UPLOAD_BUDGET_NETWORK: '8 GiB/hour, 1 files/hour' };
  const limits = (environment: Environment) => parseServerConfig(environment).budgetLimits.client;
  expect(limits(network)).toContainEqual({ quantity: 'bytes', period: 'hour', amount: 6 * 2 ** 30 });
  expect(limits(network)).toContainEqual({ quantity: 'files', period: 'hour', amount: 1 });
  const client = { ...network, UPLOAD_BUDGET_CLIENT: '8 GiB/hour' };
  expect(limits(client)).toContainEqual({ quantity: 'bytes', period: 'hour', amount: 8 * 2 ** 30 });
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
      'DEV_BUCKET_PUBLIC_URL must be /bucket or a URL such as https://files.example.com.',
    ]);
  }
});

test.each([S3, R2, GCS, LOCAL])('a prefix is a folder of the bucket, whoever keeps it', (environment) => {
  const prefixOf = (STORAGE_PREFIX: string) =>
    parseServerConfig({ ...environment, STORAGE_PREFIX }).storage.prefix;
  expect(prefixOf('photos')).toBe('photos/');
  expect(prefixOf(' team/photos/ ')).toBe('team/photos/');
  expect(prefixOf('')).toBeUndefined();
});
