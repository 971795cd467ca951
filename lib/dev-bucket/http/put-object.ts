import type { BucketContext, BucketRequest, BucketResponse } from './bucket-context';
import { writeCondition } from './preconditions';
import { objectHeaders, openBody } from './read-body';
import { S3Error } from './s3-error';

/** PUT of an object: streamed to the store, and kept only when it is what was promised. */
export async function putObject(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  for (const name of [
    'x-amz-acl',
    'x-amz-tagging',
    'x-amz-server-side-encryption-customer-algorithm',
    'x-amz-write-offset-bytes',
  ]) {
    if (request.header(name) !== undefined)
      throw new S3Error('NotImplemented', `${name} is not implemented.`);
  }
  const { body, maxBytes, accept } = openBody(request);
  const object = await context.store.put(request.target.key, body, {
    headers: objectHeaders(request.header, Object.keys(request.incoming.headers)),
    condition: writeCondition(request.header),
    maxBytes,
    accept,
  });
  return {
    status: 200,
    headers: { etag: `"${object.etag}"`, 'x-amz-checksum-sha256': object.checksumSha256 },
  };
}
