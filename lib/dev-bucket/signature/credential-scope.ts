import { createHmac, timingSafeEqual } from 'node:crypto';

/** The key pair the bucket knows. */
export type Credentials = Readonly<{ accessKeyId: string; secretAccessKey: string }>;

/** `<access key>/<yyyymmdd>/<region>/s3/aws4_request`. */
export type CredentialScope = Readonly<{
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
}>;

/** Reads a credential; null when it is not of that form. An access key may hold slashes, so it is read from the right. */
export function parseCredential(text: string): CredentialScope | null {
  const parts = text.split('/');
  const [terminator, service, region, date] = parts.slice(-4).reverse();
  const accessKeyId = parts.slice(0, -4).join('/');
  if (!accessKeyId || terminator !== 'aws4_request' || !service || !region || !/^\d{8}$/.test(date ?? ''))
    return null;
  return { accessKeyId, date: date ?? '', region, service };
}

/** The scope as it stands in a string to sign. */
export function formatScope(scope: CredentialScope): string {
  return `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
}

/** The key of one day, region and service. */
export function signingKey(secretAccessKey: string, scope: CredentialScope): Buffer {
  const hmac = (key: string | Buffer, text: string) =>
    createHmac('sha256', key).update(text, 'utf8').digest();
  return hmac(
    hmac(hmac(hmac(`AWS4${secretAccessKey}`, scope.date), scope.region), scope.service),
    'aws4_request',
  );
}

/** The signature in lower-case hex. */
export function signatureOf(key: Buffer, text: string): string {
  return createHmac('sha256', key).update(text, 'utf8').digest('hex');
}

/** Compares two signatures in constant time. */
export function isSameSignature(expected: string, given: string): boolean {
  const a = Buffer.from(expected, 'utf8');
  const b = Buffer.from(given, 'utf8');
  return a.length === b.length && timingSafeEqual(a, b);
}
