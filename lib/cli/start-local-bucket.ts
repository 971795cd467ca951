import { type DevBucket, FolderInUseError, PortInUseError, startDevBucket } from '@/lib/dev-bucket';
import {
  ConfigError,
  type Environment,
  LOCAL_BUCKET,
  LOCAL_REGION,
  type LocalEnvironment,
  readLocalEnvironment,
} from '@/lib/server/config';
import { lifecycleDays } from '@/lib/storage';
import { type LocalSecrets, readOrMakeLocalSecrets } from './local-secrets';
import { forgetRunning, noteRunning, readRunning } from './running-file';

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
 * Throws `ConfigError`, or a sentence for the terminal when the port or the folder is taken: where another of ours has the folder, it
 * says where that one runs.
 *
 * @param appUrl where the app is that the bucket belongs to; by default the bucket stands alone
 */
export async function startLocalBucket(environment: Environment, appUrl?: string): Promise<LocalBucket> {
  const local = readLocalEnvironment(environment);
  if (local.problems.length > 0) throw new ConfigError(local.problems);
  const { directory } = local;
  const secrets = await readOrMakeLocalSecrets(directory);
  const keys: LocalSecrets = {
    accessKeyId: local.accessKeyId ?? secrets.accessKeyId,
    secretAccessKey: local.secretAccessKey ?? secrets.secretAccessKey,
    appSecret: local.appSecret ?? secrets.appSecret,
  };
  // The usual port of the bucket may be the one that was chosen for the app.
  const isAppsPort = appUrl !== undefined && local.port === local.app.port;
  if (isAppsPort && !local.isAnyPort) {
    throw new Error(`PORT and DEV_BUCKET_PORT are both ${local.port}. Set one of them to another port.`);
  }
  const bucket = await open(local, keys, isAppsPort ? 0 : local.port).catch(async (error: unknown) => {
    if (error instanceof FolderInUseError) throw await sayWhere(directory, error);
    // Behind the app's door nobody has to know the port.
    if (error instanceof PortInUseError && local.isAnyPort && appUrl !== undefined)
      return open(local, keys, 0);
    throw error;
  });
  await noteRunning(directory, { pid: process.pid, url: appUrl ?? bucket.url, bucketPort: bucket.port });
  return {
    url: bucket.url,
    directory,
    variables: {
      STORAGE_PROVIDER: 'local',
      DEV_BUCKET_PORT: String(bucket.port),
      DEV_BUCKET_ACCESS_KEY_ID: keys.accessKeyId,
      DEV_BUCKET_SECRET_ACCESS_KEY: keys.secretAccessKey,
      APP_SECRET: keys.appSecret,
    },
    async close() {
      await forgetRunning(directory);
      await bucket.close();
    },
  };
}

function open(local: LocalEnvironment, keys: LocalSecrets, port: number): Promise<DevBucket> {
  return startDevBucket({
    dir: local.directory,
    host: local.host,
    port,
    bucket: LOCAL_BUCKET,
    region: LOCAL_REGION,
    accessKeyId: keys.accessKeyId,
    secretAccessKey: keys.secretAccessKey,
    ...(local.publicUrl === undefined ? {} : { publicUrl: local.publicUrl }),
    lifecycleDays: lifecycleDays(local.prefix),
    corsOrigins: [...local.origins],
  });
}

/** The folder is locked by a process that lives, so what is noted in it is that one's. */
async function sayWhere(directory: string, error: FolderInUseError): Promise<Error> {
  const running = await readRunning(directory);
  if (running === null) return error;
  return new Error(
    `Sluice already runs in this folder: ${running.url} (process ${running.pid}). Stop it first, or set PORT and DEV_BUCKET_DIR to other values.`,
  );
}
