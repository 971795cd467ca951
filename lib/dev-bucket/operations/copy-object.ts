import { objectHeaders } from '../bodies/read-body';
import { xmlDocument } from '../bodies/xml';
import type { BucketContext, BucketRequest, BucketResponse } from '../http/bucket-context';
import { xmlResponse } from '../http/bucket-context';
import { S3Error } from '../http/s3-error';
import { expirationHeader } from './expiration-header';
import { checkCopySource, writeCondition } from './preconditions';
import { refuseUnheeded } from './refuse-unheeded';

/** PUT with x-amz-copy-source: a server-side copy, its headers kept (COPY) or given anew (REPLACE). */
export async function copyObject(
  context: BucketContext,
  request: BucketRequest,
  source: string,
): Promise<BucketResponse> {
  refuseUnheeded(request.header, Object.keys(request.incoming.headers));
  const sourceKey = parseCopySource(source, context.bucket);
  const directive = request.header('x-amz-metadata-directive') ?? 'COPY';
  if (directive !== 'COPY' && directive !== 'REPLACE') {
    throw new S3Error('InvalidArgument', 'Unknown metadata directive.');
  }
  if (directive === 'COPY' && sourceKey === request.target.key) {
    throw new S3Error(
      'InvalidRequest',
      'This copy request is illegal because it is trying to copy an object to itself without changing its metadata.',
    );
  }
  const object = await context.store.copy(sourceKey, request.target.key, {
    condition: writeCondition(request.header),
    acceptSource: (object) => checkCopySource(request.header, object),
    ...(directive === 'REPLACE'
      ? { headers: objectHeaders(request.header, Object.keys(request.incoming.headers)) }
      : {}),
  });
  const result = xmlDocument('CopyObjectResult', {
    ETag: `"${object.etag}"`,
    LastModified: new Date(object.lastModifiedMs).toISOString(),
    ChecksumSHA256: object.checksumSha256,
  });
  const answer = xmlResponse(result);
  return { ...answer, headers: { ...answer.headers, ...(await expirationHeader(context, object)) } };
}

/** `/bucket/key`, escaped; the slash in front may be missing. */
function parseCopySource(source: string, bucket: string): string {
  let decoded: string;
  try {
    decoded = decodeURIComponent(source);
  } catch {
    throw new S3Error('InvalidArgument', 'Copy Source must be URL-encoded.');
  }
  if (source.includes('?')) throw new S3Error('NotImplemented', 'Versions are not implemented.');
  const path = decoded.startsWith('/') ? decoded.slice(1) : decoded;
  const slash = path.indexOf('/');
  if (slash < 1 || slash === path.length - 1) {
    throw new S3Error(
      'InvalidArgument',
      'Copy Source must mention the source bucket and key: sourcebucket/sourcekey',
    );
  }
  if (path.slice(0, slash) !== bucket) throw new S3Error('NoSuchBucket');
  return path.slice(slash + 1);
}
