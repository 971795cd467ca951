import { createKeyPrefixer } from './create-prefixed-storage';
import type { UnfinishedUploads } from './s3/unfinished-uploads';
import type { StorageConfig } from './storage-config';

/**
 * Uploads in parts of a configured bucket, or of what lies below its prefix; null for Google's, which begins them otherwise. Loads the
 * library.
 */
export async function createUnfinishedUploads(config: StorageConfig): Promise<UnfinishedUploads | null> {
  switch (config.provider) {
    case 'gcs':
      return null;
    case 'local':
    case 's3':
    case 'r2': {
      const { createS3UnfinishedUploads } = await import('./s3/unfinished-uploads');
      const uploads = createS3UnfinishedUploads(config);
      const whole = createKeyPrefixer(config.prefix ?? '');
      return {
        begin: async (key) => uploads.begin(whole(key)),
        abort: async (key, uploadId) => uploads.abort(whole(key), uploadId),
        abortAll: async (prefix) => uploads.abortAll(whole(prefix)),
      };
    }
  }
}
