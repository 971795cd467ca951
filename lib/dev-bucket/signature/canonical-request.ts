import { createHash } from 'node:crypto';
import type { QueryParameters } from '../http/request-target';

/** Everything a Signature Version 4 covers. Header names are lower case. */
export type SignableRequest = Readonly<{
  method: string;
  /** Decoded once. */
  path: string;
  query: QueryParameters;
  headers: (name: string) => readonly string[];
  signedHeaders: readonly string[];
  /** The value of x-amz-content-sha256, or UNSIGNED-PAYLOAD in a presigned URL. */
  payloadHash: string;
}>;

/**
 * The canonical request, in S3's form: the path is encoded once and never normalised.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function canonicalRequest(request: SignableRequest): string {
  const query = request.query
    .map(([name, value]) => [encodeRfc3986(name), encodeRfc3986(value)] as const)
    .sort(([nameA, valueA], [nameB, valueB]) => compare(nameA, nameB) || compare(valueA, valueB))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
  const headers = request.signedHeaders.map((name) => {
    const values = request.headers(name).map((value) => value.trim().replace(/ +/g, ' '));
    return `${name}:${values.join(',')}\n`;
  });
  return [
    request.method,
    request.path.split('/').map(encodeRfc3986).join('/'),
    query,
    headers.join(''),
    request.signedHeaders.join(';'),
    request.payloadHash,
  ].join('\n');
}

/**
 * The text that is signed: the hash of the canonical request, bound to a time and a credential scope. Header values hold a character for each
 * byte that was sent, so `latin1` hashes those bytes; senders that write a header in Latin-1 sign the UTF-8 of it all the same.
 */
export function stringToSign(
  timestamp: string,
  scope: string,
  canonical: string,
  encoding: 'latin1' | 'utf8',
): string {
  const hash = createHash('sha256').update(canonical, encoding).digest('hex');
  return ['AWS4-HMAC-SHA256', timestamp, scope, hash].join('\n');
}

/** RFC 3986: everything but letters, digits and `-._~` is escaped. */
export function encodeRfc3986(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
