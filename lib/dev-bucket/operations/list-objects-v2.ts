import { createByteWriter } from '../bodies/byte-writer';
import { createTimeFormat } from '../bodies/time-format';
import { escapeXml, xmlDocument } from '../bodies/xml';
import type { BucketContext, BucketRequest, BucketResponse } from '../http/bucket-context';
import { xmlResponse } from '../http/bucket-context';
import { queryValue } from '../http/request-target';
import { S3Error } from '../http/s3-error';
import type { ListedObject } from '../object-store';
import { encodeRfc3986 } from '../signature/canonical-request';

const MAX_KEYS = 1_000;
/** The most that may be asked for: a number of 32 bits. */
const MAX_ASKED_KEYS = 2 ** 31 - 1;

/** GET ?list-type=2. */
export async function listObjectsV2(context: BucketContext, request: BucketRequest): Promise<BucketResponse> {
  const parameter = (name: string) => queryValue(request.target.query, name);
  const prefix = parameter('prefix') ?? '';
  const delimiter = parameter('delimiter') ?? '';
  const startAfter = parameter('start-after');
  // One without content continues nothing, and is told again like any other.
  const token = parameter('continuation-token');
  const maxKeys = parseMaxKeys(parameter('max-keys'));
  const encoding = parameter('encoding-type') || undefined;
  if (encoding !== undefined && encoding !== 'url') {
    throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request');
  }
  // Slashes stay readable, as on S3.
  const encode = (text: string) => (encoding === 'url' ? text.split('/').map(encodeRfc3986).join('/') : text);

  const page = await context.store.list({
    prefix,
    delimiter,
    maxKeys,
    startAfter: token ? parseToken(token) : (startAfter ?? ''),
  });
  const whole = xmlDocument('ListBucketResult', {
    Name: context.bucket,
    Prefix: encode(prefix),
    Delimiter: delimiter === '' ? undefined : encode(delimiter),
    StartAfter: startAfter === undefined ? undefined : encode(startAfter),
    ContinuationToken: token,
    NextContinuationToken: page.nextStartAfter === undefined ? undefined : formatToken(page.nextStartAfter),
    EncodingType: encoding,
    KeyCount: page.objects.length + page.commonPrefixes.length,
    MaxKeys: maxKeys,
    IsTruncated: page.isTruncated,
    CommonPrefixes: page.commonPrefixes.map((common) => ({ Prefix: encode(common) })),
  });
  const end = '</ListBucketResult>';
  const document = { start: whole.slice(0, -end.length), end };
  return xmlResponse(writeContents(document, page.objects, encode, parameter('fetch-owner') === 'true'));
}

/** Room of an entry that is no longer than those of a gallery; longer ones make the room grow. */
const ENTRY_BYTES = 400;
/** Text that stands in XML as it is, a character a byte. */
const PLAIN = /^[ !#-%'-;=?-~]*$/;

/** Written by hand, and straight into bytes: a page has a thousand of them. */
function writeContents(
  document: Readonly<{ start: string; end: string }>,
  objects: readonly ListedObject[],
  encode: (text: string) => string,
  hasOwner: boolean,
): Buffer {
  const bytes = createByteWriter(document.start.length * 3 + (objects.length + 1) * ENTRY_BYTES);
  bytes.writeText(document.start);
  const owner = hasOwner ? '<Owner><ID>sluice</ID><DisplayName>sluice</DisplayName></Owner>' : '';
  const formatTime = createTimeFormat();
  for (const { key, lastModifiedMs, etag, sizeBytes } of objects) {
    const encoded = encode(key);
    const isPlain = PLAIN.test(encoded);
    // ETags are ours: hexadecimal digits and dashes.
    const entry = `<Contents><Key>${isPlain ? encoded : escapeXml(encoded)}</Key><LastModified>${formatTime(lastModifiedMs)}</LastModified><ETag>&quot;${etag}&quot;</ETag><Size>${sizeBytes}</Size><StorageClass>STANDARD</StorageClass>${owner}</Contents>`;
    if (isPlain) bytes.writeAscii(entry);
    else bytes.writeText(entry);
  }
  bytes.writeText(document.end);
  return bytes.written();
}

function parseMaxKeys(text: string | undefined): number {
  if (text === undefined || text === '') return MAX_KEYS;
  if (!/^\d{1,10}$/.test(text) || Number(text) > MAX_ASKED_KEYS) {
    throw new S3Error(
      'InvalidArgument',
      `Argument maxKeys must be an integer between 0 and ${MAX_ASKED_KEYS}`,
    );
  }
  return Math.min(Number(text), MAX_KEYS);
}

const TOKEN_VERSION = '1.';

function formatToken(startAfter: string): string {
  return TOKEN_VERSION + Buffer.from(startAfter, 'utf8').toString('base64url');
}

function parseToken(token: string): string {
  if (!token.startsWith(TOKEN_VERSION))
    throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect');
  return Buffer.from(token.slice(TOKEN_VERSION.length), 'base64url').toString('utf8');
}
