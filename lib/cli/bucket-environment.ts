import { readOrMakeLocalSecrets } from './local-secrets';

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment with the keys of the embedded bucket in it, where no other provider is configured. */
export async function bucketEnvironment(environment: Environment): Promise<Environment> {
  if (environment.VERCEL || (environment.STORAGE_PROVIDER || 'local') !== 'local') return environment;
  const secrets = await readOrMakeLocalSecrets(environment.DEV_BUCKET_DIR || '.data/bucket');
  return {
    ...environment,
    DEV_BUCKET_ACCESS_KEY_ID: environment.DEV_BUCKET_ACCESS_KEY_ID || secrets.accessKeyId,
    DEV_BUCKET_SECRET_ACCESS_KEY: environment.DEV_BUCKET_SECRET_ACCESS_KEY || secrets.secretAccessKey,
    APP_SECRET: environment.APP_SECRET || secrets.appSecret,
  };
}
