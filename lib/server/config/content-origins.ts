import { storageOrigin } from '@/lib/storage/storage-origin';
import type { ServerConfig } from './server-config';

/**
 * The origins a page may send files to and load images from, for its Content Security Policy: the bucket as
 * browsers reach it, and the CDN. Worked out without loading a cloud SDK.
 */
export function contentOriginsOf(config: Pick<ServerConfig, 'storage' | 'cdnBaseUrl'>): readonly string[] {
  const bucket = storageOrigin(config.storage);
  return config.cdnBaseUrl === null ? [bucket] : [...new Set([bucket, new URL(config.cdnBaseUrl).origin])];
}
