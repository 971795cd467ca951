import { type Environment, readLocalEnvironment } from '@/lib/server/config';
import { readOrMakeLocalSecrets } from './local-secrets';
import { readAlive } from './running-file';

/** The environment with the keys of the embedded bucket and its port in it, where no other provider is configured. */
export async function bucketEnvironment(environment: Environment): Promise<Environment> {
  const local = readLocalEnvironment(environment);
  if (!local.usesEmbeddedBucket) return environment;
  const secrets = await readOrMakeLocalSecrets(local.directory);
  const running = local.isAnyPort ? await readAlive(local.directory) : null;
  return {
    ...environment,
    ...(running === null ? {} : { DEV_BUCKET_PORT: String(running.bucketPort) }),
    DEV_BUCKET_ACCESS_KEY_ID: local.accessKeyId ?? secrets.accessKeyId,
    DEV_BUCKET_SECRET_ACCESS_KEY: local.secretAccessKey ?? secrets.secretAccessKey,
    APP_SECRET: local.appSecret ?? secrets.appSecret,
  };
}
