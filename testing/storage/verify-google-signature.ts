/**
 * Judges Google's V4 signatures with nothing of the library that makes them, by the published rules:
 * https://cloud.google.com/storage/docs/authentication/canonical-requests and
 * https://cloud.google.com/storage/docs/authentication/signatures
 */
import { createHash, type KeyObject, verify } from 'node:crypto';

/** Whether a policy, in base64 as the form holds it, was signed by the key's owner. `signature` in hex. */
export function isSignedPolicy(policy: string, signature: string, publicKey: KeyObject): boolean {
  return verify('RSA-SHA256', Buffer.from(policy), publicKey, Buffer.from(signature, 'hex'));
}

/** Whether a GET of this address was signed by the key's owner; the expiry is not looked at. */
export function isSignedUrl(url: URL, publicKey: KeyObject): boolean {
  const query = [...url.searchParams].filter(([name]) => name !== 'X-Goog-Signature');
  const date = url.searchParams.get('X-Goog-Date') ?? '';
  const scope = (url.searchParams.get('X-Goog-Credential') ?? '').split('/').slice(1).join('/');
  const canonicalRequest = [
    'GET',
    url.pathname,
    query
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort((a, b) => (a < b ? -1 : 1))
      .join('&'),
    // The port is left out of the signed host.
    `host:${url.hostname}\n`,
    'host',
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const hash = createHash('sha256').update(canonicalRequest).digest('hex');
  const text = ['GOOG4-RSA-SHA256', date, scope, hash].join('\n');
  const signature = Buffer.from(url.searchParams.get('X-Goog-Signature') ?? '', 'hex');
  return (
    url.searchParams.get('X-Goog-SignedHeaders') === 'host' &&
    verify('RSA-SHA256', Buffer.from(text), publicKey, signature)
  );
}

/** The moment an `X-Goog-Date` names, in milliseconds; NaN where it is none. */
export function timeOfDate(date: string): number {
  return Date.parse(date.replace(/^(\d{4})(\d\d)(\d\dT\d\d)(\d\d)(\d\dZ)$/, '$1-$2-$3:$4:$5'));
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
