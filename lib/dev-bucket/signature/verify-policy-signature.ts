import { S3Error } from '../http/s3-error';
import { parseAmzDate } from './amz-date';
import {
  type Credentials,
  isSameSignature,
  parseCredential,
  signatureOf,
  signingKey,
} from './credential-scope';

/** As long as a signing key holds. */
const MAX_AGE_MS = 7 * 86_400_000;

/**
 * Checks the signature of a POST form: of its policy, exactly as sent, and not by a key older than seven days.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-authentication-HTTPPOST.html
 */
export function verifyPolicySignature(
  field: (name: string) => string | undefined,
  expected: Readonly<{ region: string; credentials: Credentials }>,
  nowMs: number,
): void {
  const policy = field('policy');
  if (policy === undefined) throw new S3Error('AccessDenied');
  const required = (name: string) => {
    const value = field(name);
    if (value === undefined) {
      throw new S3Error('InvalidArgument', `Bucket POST must contain a field named '${name}'.`);
    }
    return value;
  };
  if (required('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('InvalidArgument', 'X-Amz-Algorithm only supports AWS4-HMAC-SHA256.');
  }
  const scope = parseCredential(required('x-amz-credential'));
  if (scope?.service !== 's3' || scope.region !== expected.region) {
    throw new S3Error(
      'InvalidArgument',
      `The credential must name the region '${expected.region}' and the service 's3'.`,
    );
  }
  const timestamp = required('x-amz-date');
  const signedAtMs = parseAmzDate(timestamp);
  if (signedAtMs === null || !timestamp.startsWith(scope.date)) {
    throw new S3Error('InvalidArgument', 'X-Amz-Date must be a valid time on the day of the credential.');
  }
  if (nowMs >= signedAtMs + MAX_AGE_MS) throw new S3Error('AccessDenied', 'Request has expired');
  const signature = required('x-amz-signature');
  if (scope.accessKeyId !== expected.credentials.accessKeyId) throw new S3Error('InvalidAccessKeyId');
  const key = signingKey(expected.credentials.secretAccessKey, scope);
  if (!isSameSignature(signatureOf(key, policy), signature)) throw new S3Error('SignatureDoesNotMatch');
}
