import type { KeepOriginal, PublishState, UploadLimits } from '@/lib/shared/limits';
import { storageOrigin } from '@/lib/storage/storage-origin';
import type { Needs } from '../needs';

/** The server's settings that the upload page must know. */
export type UploadPageConfig = Readonly<{
  limits: UploadLimits;
  /** Whether photos are sent with all their pixels. */
  keepOriginal: KeepOriginal;
  /** The state that an upload becomes. */
  uploadState: PublishState;
  /** Life of the link to a private image, in seconds; 0: there is none. */
  linkSeconds: number;
  /** Where files are sent to; '' for the app's own origin. */
  bucketOrigin: string;
}>;

/** The upload page's configuration. */
export function uploadPageConfig({ config }: Needs<'config'>): UploadPageConfig {
  const { limits, keepOriginal, uploadState, linkSeconds, storage, doorPath } = config;
  const bucketOrigin = doorPath === null ? storageOrigin(storage) : '';
  return { limits, keepOriginal, uploadState, linkSeconds, bucketOrigin };
}
