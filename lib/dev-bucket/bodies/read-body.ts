import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { BucketRequest } from '../http/bucket-context';
import { S3Error } from '../http/s3-error';
import type { ObjectHeaders, PutOptions } from '../object-store';
import { decodeChunked, type Trailers } from '../signature/decode-chunked';
import { declaredChecksum } from './checksum';
import { checkHeaderText } from './header-text';
import { decodeMailSafe, encodeMailSafe } from './mail-safe-text';

/** The most one PUT may carry, 5 GiB, as on S3. */
const MAX_OBJECT_BYTES = 5 * 1024 ** 3;
/** The most that names and values of user metadata may have together in UTF-8, as on S3. */
const MAX_METADATA_BYTES = 2_048;
const METADATA_PREFIX = 'x-amz-meta-';
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
const CONTROLS = /[\0-\x08\x0a-\x1f\x7f]/;
/** The most an XML document may have. */
const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** A request's bytes and what they were promised to be; `accept` throws when they are not. */
export type DeclaredBody = Readonly<{
  body: Readable;
  /** As many bytes as were announced; infinite where that is nowhere. */
  maxBytes: number;
  accept: NonNullable<PutOptions['accept']>;
  /** Whether the sender told an MD5 or a checksum of the content. */
  hasDigest: boolean;
}>;

/**
 * Opens the body of a request: framing taken off, and held against its length, hash, MD5 and checksum. Only a body in HTTP's own
 * chunks, which tell where it ends, may come without a length. Throws MissingContentLength for another.
 */
export function openBody(request: BucketRequest): DeclaredBody {
  const { authentication } = request;
  const mode = authentication.kind === 'signed' ? authentication.payload : { kind: 'unsigned' as const };
  const isChunked = mode.kind === 'chunked';
  const lengthHeader = request.header(isChunked ? 'x-amz-decoded-content-length' : 'content-length');
  const isOpenEnded = !isChunked && lengthHeader === undefined && isInHttpChunks(request);
  if (!isOpenEnded && (lengthHeader === undefined || !/^\d{1,15}$/.test(lengthHeader)))
    throw new S3Error('MissingContentLength');
  const length = isOpenEnded ? null : Number(lengthHeader);
  if (length !== null && length > MAX_OBJECT_BYTES) throw new S3Error('EntityTooLarge');

  const trailers: Trailers = new Map();
  const md5 = parseContentMd5(request.header('content-md5'));
  const checksum = declaredChecksum(request.header);
  // The request outlives a refusal in the middle of it: the rest is still read, so that the sender gets to see why.
  const sent: AsyncIterable<Buffer> = request.incoming.iterator({ destroyOnReturn: false });
  const bytes = isChunked ? decodeChunked(sent, mode.seed, trailers) : sent;
  return {
    body: Readable.from(checksum ? checksum.watch(bytes) : bytes, { objectMode: false }),
    maxBytes: length ?? Number.POSITIVE_INFINITY,
    hasDigest: md5 !== undefined || checksum !== null,
    accept: (received) => {
      if (received.sizeBytes > MAX_OBJECT_BYTES) throw new S3Error('EntityTooLarge');
      if (length !== null && received.sizeBytes !== length) throw new S3Error('IncompleteBody');
      if (mode.kind === 'sha256' && mode.hex !== received.sha256Hex)
        throw new S3Error('XAmzContentSHA256Mismatch');
      if (md5 !== undefined && md5 !== received.md5Hex) throw new S3Error('BadDigest');
      checksum?.check(received, trailers);
    },
  };
}

function isInHttpChunks(request: BucketRequest): boolean {
  return /(?:^|,)\s*chunked\s*$/i.test(request.header('transfer-encoding') ?? '');
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
  const encoding = withoutChunking(header('content-encoding') ?? '');
  return {
    contentType: header('content-type') ?? 'binary/octet-stream',
    ...optional('cache-control', 'cacheControl'),
    ...optional('content-disposition', 'contentDisposition'),
    ...(encoding === '' ? {} : { contentEncoding: encoding }),
    ...optional('content-language', 'contentLanguage'),
    ...optional('expires', 'expires'),
    metadata: userMetadata(given, names),
  };
}

/** `x-amz-meta-*` as text of any script. Throws MetadataTooLarge, and InvalidArgument for a name or a character that cannot be kept. */
function userMetadata(
  given: (name: string) => string | undefined,
  names: readonly string[],
): ObjectHeaders['metadata'] {
  const metadata: Record<string, string> = {};
  let sizeBytes = 0;
  for (const header of names.filter((one) => one.startsWith(METADATA_PREFIX))) {
    const name = header.slice(METADATA_PREFIX.length);
    const text = decodeMailSafe(given(header) ?? '');
    checkHeaderText(header, encodeMailSafe(text));
    if (CONTROLS.test(text)) {
      throw new S3Error('InvalidArgument', `The value of ${header} holds control characters.`);
    }
    sizeBytes += Buffer.byteLength(name) + Buffer.byteLength(text);
    metadata[name] = text;
  }
  if (sizeBytes > MAX_METADATA_BYTES) throw new S3Error('MetadataTooLarge');
  return metadata;
}

/** `aws-chunked` describes the transfer, not the object; what is left is as it came. */
function withoutChunking(encoding: string): string {
  const codings = encoding.split(',').map((coding) => coding.trim());
  if (!codings.includes('aws-chunked')) return encoding;
  return codings.filter((coding) => coding !== 'aws-chunked').join(', ');
}

function parseContentMd5(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const bytes = Buffer.from(header, 'base64');
  if (bytes.length !== 16) throw new S3Error('InvalidDigest');
  return bytes.toString('hex');
}
