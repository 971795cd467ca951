import type { Services } from '@/lib/server/services';
import { StorageError } from '@/lib/storage';

/** Asks the bucket for a page before anything is begun; throws a sentence that says what to do where it does not answer. */
export async function requireBucket({
  storage,
  config,
}: Pick<Services, 'storage' | 'config'>): Promise<void> {
  try {
    await storage.list({ prefix: 'system/', limit: 1 });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    const isLocal = config.storage.provider === 'local' && error.code === 'unavailable';
    const advice = isLocal
      ? 'The built-in bucket runs inside the app. Start it with npm start in another terminal, then run this command again.'
      : 'Run npm run doctor to see what is wrong with the credentials, the rights or the connection to the bucket.';
    throw new Error(isLocal ? advice : `${error.message}\n${advice}`, { cause: error });
  }
}
