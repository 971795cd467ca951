import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ObjectHeaders, PutOptions } from '../object-store';
import { decodeChunked, type Trailers } from '../signature/decode-chunked';
import type { BucketRequest } from './bucket-context';
import { declaredChecksum } from './checksum';
import { checkHeaderText } from './header-text';
import { S3Error } from './s3-error';

/** The most one PUT may carry, 5 GiB, as on S3. */
const MAX_OBJECT_BYTES = 5 * 1024 ** 3;
/** The most an XML document may have. */
const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** A request's bytes and what they were promised to be; `accept` throws when they are not. */
export type DeclaredBody = Readonly<{
  body: Readable;
  /** As many bytes as were announced. */
  maxBytes: number;
  accept: NonNullable<PutOptions['accept']>;
  /** Whether the sender told an MD5 or a checksum of the content. */
  hasDigest: boolean;
}>;

/**
 * Opens the body of a request: framing taken off, and held against its length, hash, MD5 and checksum. Throws
 * MissingContentLength where the sender does not say how much is coming.
 */
export function openBody(request: BucketRequest): DeclaredBody {
  const { authentication } = request;
  const mode = authentication.kind === 'signed' ? authentication.payload : { kind: 'unsigned' as const };
  const isChunked = mode.kind === 'chunked';
  const lengthHeader = request.header(isChunked ? 'x-amz-decoded-content-length' : 'content-length');
  if (lengthHeader === undefined || !/^\d{1,15}$/.test(lengthHeader))
    throw new S3Error('MissingContentLength');
  const length = Number(lengthHeader);
  if (length > MAX_OBJECT_BYTES) throw new S3Error('EntityTooLarge');

  const trailers: Trailers = new Map();
  const md5 = parseContentMd5(request.header('content-md5'));
  const checksum = declaredChecksum(request.header);
  // The request outlives a refusal in the middle of it: the rest is still read, so that the sender gets to see why.
  const sent: AsyncIterable<Buffer> = request.incoming.iterator({ destroyOnReturn: false });
  const bytes = isChunked ? decodeChunked(sent, mode.seed, trailers) : sent;
  return {
    body: Readable.from(checksum ? checksum.watch(bytes) : bytes, { objectMode: false }),
    maxBytes: length,
    hasDigest: md5 !== undefined || checksum !== null,
    accept: (received) => {
      if (received.sizeBytes !== length) throw new S3Error('IncompleteBody');
      if (mode.kind === 'sha256' && mode.hex !== received.sha256Hex)
        throw new S3Error('XAmzContentSHA256Mismatch');
      if (md5 !== undefined && md5 !== received.md5Hex) throw new S3Error('BadDigest');
      checksum?.check(received, trailers);
    },
  };
}

/** A whole small document as text, held against what was promised of it; a Content-MD5 or checksum must be among that. */
export async function readDocument(request: BucketRequest): Promise<string> {
  const { body, accept, hasDigest } = openBody(request);
  if (!hasDigest) {
    throw new S3Error(
      'InvalidRequest',
      'Missing required header for this request: Content-MD5 OR x-amz-checksum-*',
    );
  }
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of body) {
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes > MAX_DOCUMENT_BYTES) throw new S3Error('EntityTooLarge');
    chunks.push(chunk as Buffer);
  }
  const bytes = Buffer.concat(chunks);
  const sha256 = createHash('sha256').update(bytes).digest();
  accept({
    sizeBytes,
    md5Hex: createHash('md5').update(bytes).digest('hex'),
    sha256Hex: sha256.toString('hex'),
    sha256Base64: sha256.toString('base64'),
  });
  return bytes.toString('utf8');
}

/** The headers that are kept with an object. Throws InvalidArgument for one that could not be given back. */
export function objectHeaders(
  given: (name: string) => string | undefined,
  names: readonly string[],
): ObjectHeaders {
  const header = (name: string) => {
    const value = given(name);
    if (value !== undefined) checkHeaderText(name, value);
    return value;
  };
  const optional = (name: string, key: keyof ObjectHeaders) => {
    const value = header(name);
    return value === undefined ? {} : { [key]: value };
  };
  // `aws-chunked` describes the transfer, not the object.
  const encoding = (header('content-encoding') ?? '')
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'aws-chunked');
  const metadata = names
    .filter((name) => name.startsWith('x-amz-meta-'))
    .map((name) => [name.slice('x-amz-meta-'.length), header(name) ?? ''] as const);
  return {
    contentType: header('content-type') ?? 'binary/octet-stream',
    ...optional('cache-control', 'cacheControl'),
    ...optional('content-disposition', 'contentDisposition'),
    ...(encoding.length > 0 ? { contentEncoding: encoding.join(',') } : {}),
    ...optional('content-language', 'contentLanguage'),
    ...optional('expires', 'expires'),
    metadata: Object.fromEntries(metadata),
  };
}

function parseContentMd5(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const bytes = Buffer.from(header, 'base64');
  if (bytes.length !== 16) throw new S3Error('InvalidDigest');
  return bytes.toString('hex');
}
