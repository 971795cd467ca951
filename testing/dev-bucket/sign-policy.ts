import { formatAmzDate } from '@/lib/dev-bucket/signature/amz-date';
import { signatureOf, signingKey } from '@/lib/dev-bucket/signature/credential-scope';
import { TEST_BUCKET } from './running-bucket';

export type Condition = Record<string, unknown> | readonly unknown[];

/** The fields of a signed POST form. `document` replaces the policy whole, to sign even nonsense. */
export function signPolicy(options: {
  conditions?: readonly Condition[];
  expiration?: unknown;
  document?: unknown;
  accessKeyId?: string;
  secretAccessKey?: string;
}): Record<string, string> {
  const date = formatAmzDate(Date.now());
  const accessKeyId = options.accessKeyId ?? TEST_BUCKET.accessKeyId;
  const scope = { accessKeyId, date: date.slice(0, 8), region: TEST_BUCKET.region, service: 's3' };
  const signing = {
    'x-amz-algorithm': 'AWS4-HMAC-SHA256',
    'x-amz-credential': `${accessKeyId}/${scope.date}/${scope.region}/s3/aws4_request`,
    'x-amz-date': date,
  };
  const document = options.document ?? {
    expiration: options.expiration ?? new Date(Date.now() + 60_000).toISOString(),
    conditions: [
      ...(options.conditions ?? []),
      ...Object.entries(signing).map(([name, value]) => ({ [name]: value })),
    ],
  };
  const policy = Buffer.from(typeof document === 'string' ? document : JSON.stringify(document)).toString(
    'base64',
  );
  const key = signingKey(options.secretAccessKey ?? TEST_BUCKET.secretAccessKey, scope);
  return { ...signing, policy, 'x-amz-signature': signatureOf(key, policy) };
}
