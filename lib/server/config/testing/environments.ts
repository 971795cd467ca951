import { generateKeyPairSync } from 'node:crypto';
import { parseServerConfig } from '../parse-server-config';
import type { Environment } from '../read-variables';
import { ConfigError } from '../server-config';

/** A secret that is long enough. */
export const SECRET = 'x'.repeat(32);
/** The built-in bucket. */
export const LOCAL: Environment = {
  APP_SECRET: SECRET,
  DEV_BUCKET_ACCESS_KEY_ID: 'key',
  DEV_BUCKET_SECRET_ACCESS_KEY: 'secret',
};
/** A bucket of S3, whose credentials the SDK finds. */
export const S3: Environment = {
  STORAGE_PROVIDER: 's3',
  STORAGE_BUCKET: 'photos',
  STORAGE_REGION: 'eu-central-1',
  APP_SECRET: SECRET,
  ADMIN_PASSWORD: 'twelve chars',
};
/** A bucket of R2. */
export const R2: Environment = {
  STORAGE_PROVIDER: 'r2',
  STORAGE_BUCKET: 'photos',
  R2_ACCOUNT_ID: 'account',
  R2_ACCESS_KEY_ID: 'key',
  R2_SECRET_ACCESS_KEY: 'secret',
  APP_SECRET: SECRET,
  ADMIN_PASSWORD: 'twelve chars',
};

/** A bucket of GCS, whose credentials the library finds. */
export const GCS: Environment = {
  STORAGE_PROVIDER: 'gcs',
  STORAGE_BUCKET: 'photos',
  APP_SECRET: SECRET,
  ADMIN_PASSWORD: 'twelve chars',
};
/** A workload identity, to be added to `GCS`. */
export const WORKLOAD: Environment = {
  GCP_PROJECT_NUMBER: '123',
  GCP_WORKLOAD_IDENTITY_POOL_ID: 'vercel',
  GCP_WORKLOAD_IDENTITY_POOL_PROVIDER_ID: 'vercel',
  GCP_SERVICE_ACCOUNT_EMAIL: 'sluice@project.iam.gserviceaccount.com',
};
/** A key of CloudFront. */
export const PRIVATE_KEY = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export({
  type: 'pkcs8',
  format: 'pem',
}) as string;

/** The problems of a configuration, in order; none where it can start. */
export function problemsOf(environment: Environment): readonly string[] {
  try {
    parseServerConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}
