import type { Readable } from 'node:stream';
import { checkHeaderText } from '../bodies/header-text';
import { encodeMailSafe } from '../bodies/mail-safe-text';
import type { BucketContext, BucketRequest, BucketResponse } from '../http/bucket-context';
import { type QueryParameters, queryValue } from '../http/request-target';
import { S3Error } from '../http/s3-error';
import type { StoredObject } from '../object-store';
import { decideReading, type Reading } from './decide-reading';
import { expirationHeader } from './expiration-header';

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
  const isHead = request.method === 'HEAD';
  const choose = (object: StoredObject) => {
    reading = decideReading(request.header, object);
    return reading.kind === 'part' ? reading.range : undefined;
  };
  let reading: Reading = { kind: 'whole' };
  const found = isHead ? await headObject(context, key, choose) : await context.store.get(key, choose);
  if (!found) throw new S3Error('NoSuchKey');
  const response = readingResponse(reading, found.object, request, overrides, found.body);
  if (response.status === 304) return response;
  return {
    ...response,
    headers: { ...response.headers, ...(await expirationHeader(context, found.object)) },
  };
}

/** As the store's `get`, without opening the bytes. */
async function headObject(
  context: BucketContext,
  key: string,
  choose: (object: StoredObject) => unknown,
): Promise<{ object: StoredObject; body?: undefined } | null> {
  const object = await context.store.head(key);
  if (object) choose(object);
  return object ? { object } : null;
}

function readingResponse(
  reading: Reading,
  object: StoredObject,
  request: BucketRequest,
  overrides: Record<string, string>,
  body: Readable | undefined,
): BucketResponse {
  const headers = { ...describeObject(object), ...overrides };
  const content = body === undefined ? {} : { body };
  switch (reading.kind) {
    case 'unchanged':
      body?.destroy();
      return { status: 304, headers };
    case 'whole':
      return {
        status: 200,
        headers: {
          ...headers,
          ...checksumHeaders(object, request),
          'content-length': String(object.sizeBytes),
        },
        ...content,
      };
    case 'part': {
      const { start, endInclusive } = reading.range;
      return {
        status: 206,
        headers: {
          ...headers,
          'content-length': String(endInclusive - start + 1),
          'content-range': `bytes ${start}-${endInclusive}/${object.sizeBytes}`,
        },
        ...content,
      };
    }
  }
}

/** A checksum of the whole object, so never with a part of it: an SDK would hold the part against it. */
function checksumHeaders(object: StoredObject, request: BucketRequest): Record<string, string> {
  if (request.header('x-amz-checksum-mode') !== 'ENABLED') return {};
  return { 'x-amz-checksum-sha256': object.checksumSha256, 'x-amz-checksum-type': 'FULL_OBJECT' };
}

function describeObject(object: StoredObject): Record<string, string> {
  const { headers } = object;
  const optional = (name: string, value: string | undefined) =>
    value === undefined ? {} : { [name]: value };
  const metadata = Object.entries(headers.metadata).map(
    ([name, value]) => [`x-amz-meta-${name}`, encodeMailSafe(value)] as const,
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
    ...Object.fromEntries(metadata),
  };
}

function responseOverrides(query: QueryParameters): Record<string, string> {
  const overrides: Record<string, string> = {};
  for (const name of OVERRIDES) {
    const value = queryValue(query, `response-${name}`);
    if (value === undefined) continue;
    checkHeaderText(name, value);
    overrides[name] = value;
  }
  return overrides;
}
