import { expect, test } from 'vitest';
import type { BucketConfig } from '@/lib/server/config';
import { formatDocuments } from '@/lib/storage';
import { deploymentFactsOf } from './deployment-facts';
import { wantedFor } from './wanted-for';

const SECRETS = { private_key: 'SECRET-PEM', secretAccessKey: 'SECRET-KEY', accessKeyId: 'SECRET-ID' };

function configOf(storage: BucketConfig['storage']): BucketConfig {
  return {
    storage,
    ...{ origins: ['https://a.example'], uploadMethod: 'post', maxUploadBytes: 1 },
    cdnBaseUrl: 'https://cdn.example',
    cloudFront: { keyPairId: 'K1', privateKey: 'SECRET-CLOUDFRONT' },
    roleArn: 'arn:aws:iam::123456789012:role/app',
  };
}

const s3 = { provider: 's3', bucket: 'b', region: 'eu-west-1', credentials: SECRETS } as const;

test.each<BucketConfig['storage']>([
  s3,
  { ...s3, provider: 'r2' },
  {
    provider: 'gcs',
    bucket: 'b',
    credentials: { type: 'service_account', client_email: 'a@b.example', ...SECRETS },
  },
])('nothing secret is in any document of $provider', (storage) => {
  const config = configOf(storage);
  const documents = formatDocuments(storage, wantedFor(config), deploymentFactsOf(config));
  expect(documents.length).toBeGreaterThan(3);
  expect(JSON.stringify(documents)).not.toContain('SECRET');
});

test('Google’s account is known by the key, or by the workload identity', () => {
  const workloadIdentity = {
    projectNumber: '1',
    poolId: 'p',
    providerId: 'v',
    serviceAccountEmail: 'c@d.example',
  };
  const bucket = { provider: 'gcs', bucket: 'b' } as const;
  const accountOf = (storage: BucketConfig['storage']) => deploymentFactsOf(configOf(storage)).serviceAccount;
  expect(accountOf({ ...bucket, credentials: { client_email: 'a@b.example' } })).toBe('a@b.example');
  expect(accountOf({ ...bucket, workloadIdentity })).toBe('c@d.example');
  expect(accountOf(bucket)).toBeNull();
});
