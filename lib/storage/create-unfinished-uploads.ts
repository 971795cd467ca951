import type { UnfinishedUploads } from './s3/unfinished-uploads';
import type { StorageConfig } from './storage-config';

/** Uploads in parts of a configured bucket; null for Google's, which begins them otherwise. Loads the library. */
export async function createUnfinishedUploads(config: StorageConfig): Promise<UnfinishedUploads | null> {
  switch (config.provider) {
    case 'gcs':
      return null;
    case 'local':
    case 's3':
    case 'r2': {
      const { createS3UnfinishedUploads } = await import('./s3/unfinished-uploads');
      return createS3UnfinishedUploads(config);
    }
  }
}
