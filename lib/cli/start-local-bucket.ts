import { startDevBucket } from '@/lib/dev-bucket';
import {
  ConfigError,
  type Environment,
  LOCAL_BUCKET,
  LOCAL_REGION,
  readLocalEnvironment,
} from '@/lib/server/config';
import { LIFECYCLE_DAYS } from '@/lib/storage';
import { readOrMakeLocalSecrets } from './local-secrets';

/** Variables that the app reads from its environment to find and open the embedded bucket. */
export type LocalVariables = Readonly<{
  STORAGE_PROVIDER: 'local';
  DEV_BUCKET_PORT: string;
  DEV_BUCKET_ACCESS_KEY_ID: string;
  DEV_BUCKET_SECRET_ACCESS_KEY: string;
  APP_SECRET: string;
}>;

export type LocalBucket = Readonly<{
  url: string;
  directory: string;
  variables: LocalVariables;
  close(): Promise<void>;
}>;

/**
 * Starts the embedded bucket as the environment asks (`DEV_BUCKET_*`, all optional), with secrets made at the first start.
 * Throws `ConfigError`, or a sentence for the terminal when the port or the folder is taken.
 */
export async function startLocalBucket(environment: Environment): Promise<LocalBucket> {
  const local = readLocalEnvironment(environment);
  if (local.problems.length > 0) throw new ConfigError(local.problems);
  const secrets = await readOrMakeLocalSecrets(local.directory);
  const accessKeyId = local.accessKeyId ?? secrets.accessKeyId;
  const secretAccessKey = local.secretAccessKey ?? secrets.secretAccessKey;
  const bucket = await startDevBucket({
    dir: local.directory,
    host: local.host,
    port: local.port,
    bucket: LOCAL_BUCKET,
    region: LOCAL_REGION,
    accessKeyId,
    secretAccessKey,
    ...(local.publicUrl === undefined ? {} : { publicUrl: local.publicUrl }),
    lifecycleDays: LIFECYCLE_DAYS,
    corsOrigins: [...local.origins],
  });
  return {
    url: bucket.url,
    directory: local.directory,
    variables: {
      STORAGE_PROVIDER: 'local',
      DEV_BUCKET_PORT: String(bucket.port),
      DEV_BUCKET_ACCESS_KEY_ID: accessKeyId,
      DEV_BUCKET_SECRET_ACCESS_KEY: secretAccessKey,
      APP_SECRET: local.appSecret ?? secrets.appSecret,
    },
    close: bucket.close,
  };
}
