import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { StorageError, type UploadRequest, type UploadTerms } from '../object-storage';
import { metadataHeaders } from './metadata-headers';

/**
 * A presigned PUT, for providers that take no forms. Length, type and checksum are signed headers, so the bucket refuses a request with others;
 * `If-None-Match: *` makes the URL good for one object only. A range of sizes cannot be signed: the size must be known, or anything could be
 * stored at our cost; throws `invalid` without it.
 */
export async function signPutUpload(
  client: S3Client,
  bucket: string,
  { key, contentType, sizeBytes, sha256, metadata = {}, expiresInSeconds }: UploadTerms,
): Promise<UploadRequest> {
  if (sizeBytes.min !== sizeBytes.max) {
    throw new StorageError(
      'invalid',
      'This bucket takes uploads of a stated size only. State the exact size.',
    );
  }
  const command = new PutObjectCommand({
    Bucket: bucket,
    Key: key,
    ContentType: contentType,
    ContentLength: sizeBytes.max,
    IfNoneMatch: '*',
    Metadata: metadata,
    ...(sha256 === undefined ? {} : { ChecksumSHA256: sha256 }),
  });
  const url = await getSignedUrl(client, command, {
    expiresIn: expiresInSeconds,
    // The SDK leaves the type unsigned unless told otherwise.
    signableHeaders: new Set(['content-type']),
    // It would move them into the query, where S3 ignores the checksum (aws-sdk-js-v3#4448).
    unhoistableHeaders: new Set(['x-amz-checksum-sha256', ...Object.keys(metadataHeaders(metadata))]),
  });
  return {
    method: 'PUT',
    url,
    // Host and Content-Length are the browser's own to set.
    headers: {
      'Content-Type': contentType,
      'If-None-Match': '*',
      ...(sha256 === undefined ? {} : { 'x-amz-checksum-sha256': sha256 }),
      ...metadataHeaders(metadata),
    },
  };
}
