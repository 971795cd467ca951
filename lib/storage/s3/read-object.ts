import { addAbortSignal, Readable } from 'node:stream';
import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { collectBody, tooLarge } from '../collect-body';
import { ForeignAnswer } from '../foreign-answer';
import { StorageError } from '../object-storage';

/** The headers and the body of a GET. */
export type ReadObject = Readonly<{
  bytes: Uint8Array;
  etag: string | undefined;
  lastModified: Date | undefined;
  contentType: string | undefined;
  cacheControl: string | undefined;
  contentDisposition: string | undefined;
  metadata: Record<string, string> | undefined;
}>;

/**
 * The whole object in memory. Throws `too_large` as soon as a length over `maxBytes` is announced or seen, and ends the
 * connection then; the time limit holds for the whole body, of which the SDK watches the pauses only.
 */
export async function readObject(
  client: S3Client,
  target: Readonly<{ Bucket: string; Key: string }>,
  { maxBytes, timeoutMs }: Readonly<{ maxBytes: number; timeoutMs: number }>,
): Promise<ReadObject> {
  const answer = await client.send(new GetObjectCommand(target));
  const body = answer.Body;
  if (!(body instanceof Readable))
    throw new StorageError('unavailable', 'The bucket answered without a body.');
  // A bucket always names the version. An answer without one comes from something in between: a proxy, a captive portal.
  if (answer.ETag === undefined) {
    body.destroy();
    const headers = {
      'content-type': answer.ContentType,
      ...(answer.$metadata.requestId ? { 'x-amz-request-id': '' } : {}),
    };
    throw new ForeignAnswer({ status: 200, headers, body: '' }, 'ETag');
  }
  addAbortSignal(AbortSignal.timeout(timeoutMs), body);
  try {
    if ((answer.ContentLength ?? 0) > maxBytes) throw tooLarge(target.Key, maxBytes);
    return {
      bytes: await collectBody(body, target.Key, maxBytes),
      etag: answer.ETag,
      lastModified: answer.LastModified,
      contentType: answer.ContentType,
      cacheControl: answer.CacheControl,
      contentDisposition: answer.ContentDisposition,
      metadata: answer.Metadata,
    };
  } finally {
    body.destroy();
  }
}
