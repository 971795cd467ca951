import { objectHeaders, openBody } from '../bodies/read-body';
import type { BucketContext, BucketRequest, BucketResponse } from '../http/bucket-context';
import { expirationHeader } from './expiration-header';
import { writeCondition } from './preconditions';
import { refuseUnheeded } from './refuse-unheeded';

/** PUT of an object: streamed to the store, and kept only when it is what was promised. */
export async function putObject(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  refuseUnheeded(request.header, Object.keys(request.incoming.headers));
  const { body, maxBytes, accept } = openBody(request);
  const object = await context.store.put(request.target.key, body, {
    headers: objectHeaders(request.header, Object.keys(request.incoming.headers)),
    condition: writeCondition(request.header),
    maxBytes,
    accept,
  });
  return {
    status: 200,
    headers: {
      etag: `"${object.etag}"`,
      'x-amz-checksum-sha256': object.checksumSha256,
      ...(await expirationHeader(context, object)),
    },
  };
}
