import type { File } from '@google-cloud/storage';
import type { UploadRequest, UploadTerms } from '../object-storage';
import { GCS_ENDPOINT } from './gcs-origin';

/**
 * A form upload under a signed V4 policy: every field is an exact condition and the size a content-length-range. Google's forms
 * know no SHA-256: completion compares it.
 *
 * https://cloud.google.com/storage/docs/xml-api/post-object-forms
 */
export async function signPostUpload(
  file: File,
  { contentType, sizeBytes, metadata = {}, expiresInSeconds }: UploadTerms,
  publicEndpoint: string = GCS_ENDPOINT,
): Promise<UploadRequest> {
  const [{ fields }] = await file.generateSignedPostPolicyV4({
    expires: Date.now() + expiresInSeconds * 1_000,
    conditions: [['content-length-range', sizeBytes.min, sizeBytes.max]],
    fields: {
      'Content-Type': contentType,
      ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-goog-meta-${name}`, value])),
    },
  });
  // The library leaves the bucket out of the address of any endpoint but Google's own.
  return { method: 'POST', url: `${publicEndpoint}/${file.bucket.name}/`, fields };
}
