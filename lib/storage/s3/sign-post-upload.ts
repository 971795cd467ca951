import type { S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import type { UploadRequest, UploadTerms } from '../object-storage';
import { metadataHeaders } from './metadata-headers';

/**
 * A form upload under a signed policy. Every field is an exact condition, the size a content-length-range, so the bucket itself
 * refuses another key, type, size or checksum. `success_action_status` is left at its default, 204 without a body: nobody needs what 201 would
 * tell, and some servers leave out its ETag.
 *
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTConstructPolicy.html
 */
export async function signPostUpload(
  client: S3Client,
  bucket: string,
  { key, contentType, sizeBytes, sha256, metadata, expiresInSeconds }: UploadTerms,
): Promise<UploadRequest> {
  const { url, fields } = await createPresignedPost(client, {
    Bucket: bucket,
    Key: key,
    Expires: expiresInSeconds,
    Conditions: [['content-length-range', sizeBytes.min, sizeBytes.max]],
    Fields: {
      'Content-Type': contentType,
      ...(sha256 === undefined
        ? {}
        : { 'x-amz-checksum-algorithm': 'SHA256', 'x-amz-checksum-sha256': sha256 }),
      ...metadataHeaders(metadata),
    },
  });
  return { method: 'POST', url, fields };
}
