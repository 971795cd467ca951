import { gcsOrigin } from './gcs/gcs-origin';
import { bucketOrigin } from './s3/bucket-origin';
import type { StorageConfig } from './storage-config';

/**
 * The origin browsers send to and load from. A file of its own, apart from the drivers: what needs no more than this, as the
 * proxy of every page, then carries no cloud SDK.
 */
export function storageOrigin(config: StorageConfig): string {
  switch (config.provider) {
    case 'gcs':
      return gcsOrigin(config);
    case 'local':
    case 's3':
    case 'r2':
      return bucketOrigin(config);
  }
}
