import type { StoredObject } from '../object-store';
import type { BucketContext, BucketRequest, BucketResponse } from './bucket-context';
import { parseRange } from './parse-range';
import { isNotModified } from './preconditions';
import { type QueryParameters, queryValue } from './request-target';
import { S3Error } from './s3-error';

/** Query parameters that replace a stored header; only for who signed. */
const OVERRIDES = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
];

/** GET and HEAD of an object, with ranges and preconditions. */
export async function getObject(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  const { key, query } = request.target;
  const overrides = responseOverrides(query);
  if (Object.keys(overrides).length > 0 && request.authentication.kind === 'anonymous') {
    throw new S3Error(
      'InvalidRequest',
      'Request specific response headers cannot be used for anonymous GET requests.',
    );
  }
  if (request.method === 'HEAD') return headObject(context, request, overrides);
  let isUnchanged = false;
  const found = await context.store.get(key, (object) => {
    isUnchanged = isNotModified(request.header, object);
    return isUnchanged ? undefined : parseRange(request.header('range'), object.sizeBytes);
  });
  if (!found) throw new S3Error('NoSuchKey');
  const { object, body, range } = found;
  const headers = { ...describeObject(object, request), ...overrides };
  if (isUnchanged) {
    body.destroy();
    return { status: 304, headers: { etag: headers.etag, 'last-modified': headers['last-modified'] } };
  }
  if (!range)
    return { status: 200, headers: { ...headers, 'content-length': String(object.sizeBytes) }, body };
  return {
    status: 206,
    headers: {
      ...headers,
      'content-length': String(range.endInclusive - range.start + 1),
      'content-range': `bytes ${range.start}-${range.endInclusive}/${object.sizeBytes}`,
    },
    body,
  };
}

async function headObject(
  context: BucketContext,
  request: BucketRequest,
  overrides: Record<string, string>,
): Promise<BucketResponse> {
  const object = await context.store.head(request.target.key);
  if (!object) throw new S3Error('NoSuchKey');
  const headers = { ...describeObject(object, request), ...overrides };
  if (isNotModified(request.header, object)) return { status: 304, headers };
  return { status: 200, headers: { ...headers, 'content-length': String(object.sizeBytes) } };
}

function describeObject(object: StoredObject, request: BucketRequest) {
  const { headers } = object;
  const optional = (name: string, value: string | undefined) =>
    value === undefined ? {} : { [name]: value };
  const metadata = Object.entries(headers.metadata).map(
    ([name, value]) => [`x-amz-meta-${name}`, value] as const,
  );
  return {
    'accept-ranges': 'bytes',
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.lastModifiedMs).toUTCString(),
    'content-type': headers.contentType,
    ...optional('cache-control', headers.cacheControl),
    ...optional('content-disposition', headers.contentDisposition),
    ...optional('content-encoding', headers.contentEncoding),
    ...optional('content-language', headers.contentLanguage),
    ...optional('expires', headers.expires),
    ...(request.header('x-amz-checksum-mode') === 'ENABLED'
      ? { 'x-amz-checksum-sha256': object.checksumSha256, 'x-amz-checksum-type': 'FULL_OBJECT' }
      : {}),
    ...Object.fromEntries(metadata),
  };
}

function responseOverrides(query: QueryParameters): Record<string, string> {
  const present = OVERRIDES.map((name) => [name, queryValue(query, `response-${name}`)] as const);
  return Object.fromEntries(present.filter((pair): pair is [string, string] => pair[1] !== undefined));
}
