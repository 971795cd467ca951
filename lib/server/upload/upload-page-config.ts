import type { PublishState, UploadLimits } from '@/lib/shared/limits';
import { storageOrigin } from '@/lib/storage/storage-origin';
import type { Needs } from '../needs';
import { isSignedIn } from '../session/is-signed-in';

/** What the upload page must know of the server. */
export type UploadPageConfig = Readonly<{
  limits: UploadLimits;
  /** What an upload becomes. */
  uploadState: PublishState;
  canUpload: boolean;
  isSignedIn: boolean;
  /** Life of the link to a private image, in seconds; 0: there is none. */
  linkSeconds: number;
  /** Where files are sent to. */
  bucketOrigin: string;
}>;

/** The upload page's configuration for whoever sends these headers. */
export async function uploadPageConfig(
  services: Needs<'config' | 'sessions'>,
  headers: Pick<Headers, 'get'>,
): Promise<UploadPageConfig> {
  const { limits, uploadState, uploadAccess, linkSeconds } = services.config;
  const isAdmin = await isSignedIn(services, headers);
  const canUpload = uploadAccess === 'public' || isAdmin;
  const bucketOrigin = storageOrigin(services.config.storage);
  return { limits, uploadState, canUpload, isSignedIn: isAdmin, linkSeconds, bucketOrigin };
}
