import { storageOrigin } from '@/lib/storage/storage-origin';
import type { ServerConfig } from './server-config';

/** The part of a configuration that says where images are. */
export type ContentPlaces = Pick<ServerConfig, 'storage' | 'doorPath' | 'cdnBaseUrl'>;

/**
 * The origins a page may send files to and load images from, for its Content Security Policy: the bucket as
 * browsers reach it, and the CDN. A bucket behind the app's own door needs no mention. Worked out without loading a cloud SDK.
 */
export function contentOriginsOf(config: ContentPlaces): readonly string[] {
  const bucket = config.doorPath === null ? [storageOrigin(config.storage)] : [];
  const cdn = config.cdnBaseUrl === null ? [] : [new URL(config.cdnBaseUrl).origin];
  return [...new Set([...bucket, ...cdn])];
}
