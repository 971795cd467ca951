import { startDevBucket } from '@/lib/dev-bucket';
import { readOrMakeLocalSecrets } from './local-secrets';

/** Fixed names of the embedded bucket; only where it listens and keeps its files can be chosen. */
export const LOCAL_BUCKET = 'sluice';
export const LOCAL_REGION = 'us-east-1';

/** The rules of a production bucket, in days. */
const LIFECYCLE_DAYS = { 'uploads/': 3, 'trash/': 30, 'system/week/': 7 };

/** What the app reads from its environment to find and open the embedded bucket. */
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
 * Throws a sentence for the terminal when the port or the folder is taken.
 */
export async function startLocalBucket(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<LocalBucket> {
  const directory = environment.DEV_BUCKET_DIR || '.data/bucket';
  const host = environment.DEV_BUCKET_HOST || '127.0.0.1';
  const port = Number(environment.DEV_BUCKET_PORT || 9100);
  const appPort = environment.PORT || '3000';
  const secrets = await readOrMakeLocalSecrets(directory);
  const accessKeyId = environment.DEV_BUCKET_ACCESS_KEY_ID || secrets.accessKeyId;
  const secretAccessKey = environment.DEV_BUCKET_SECRET_ACCESS_KEY || secrets.secretAccessKey;
  const bucket = await startDevBucket({
    dir: directory,
    host,
    port,
    bucket: LOCAL_BUCKET,
    region: LOCAL_REGION,
    accessKeyId,
    secretAccessKey,
    ...(environment.DEV_BUCKET_PUBLIC_URL ? { publicUrl: environment.DEV_BUCKET_PUBLIC_URL } : {}),
    lifecycleDays: LIFECYCLE_DAYS,
    corsOrigins: localOrigins(appPort, environment.APP_ORIGINS),
  });
  return {
    url: bucket.url,
    directory,
    variables: {
      STORAGE_PROVIDER: 'local',
      DEV_BUCKET_PORT: String(bucket.port),
      DEV_BUCKET_ACCESS_KEY_ID: accessKeyId,
      DEV_BUCKET_SECRET_ACCESS_KEY: secretAccessKey,
      APP_SECRET: environment.APP_SECRET || secrets.appSecret,
    },
    close: bucket.close,
  };
}

/** The origins a browser on this machine may open the app at, and those the deployer named. */
function localOrigins(appPort: string, named: string | undefined): string[] {
  const own = (named ?? '').split(',').map((origin) => origin.trim());
  return [`http://localhost:${appPort}`, `http://127.0.0.1:${appPort}`, ...own.filter(Boolean)];
}
