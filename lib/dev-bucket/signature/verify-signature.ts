/**
 * Decides who sent a request, from its Authorization header or its presigned query. Written from AWS's documents and
 * checked against their published examples; shares nothing with the SDK that signs.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html
 */
import { type QueryParameters, queryValue } from '../http/request-target';
import { S3Error } from '../http/s3-error';
import { formatAmzDate, parseAmzDate } from './amz-date';
import { canonicalRequest, stringToSign } from './canonical-request';
import {
  type CredentialScope,
  type Credentials,
  formatScope,
  isSameSignature,
  parseCredential,
  signatureOf,
  signingKey,
} from './credential-scope';
import { type PayloadMode, parsePayloadMode } from './payload-mode';

const MAX_SKEW_MS = 15 * 60 * 1000;
const MAX_EXPIRES_SECONDS = 604_800;

/** The parts of a request that decide. Header names are lower case; `headerNames` lists those that are there. */
export type SignedRequestInput = Readonly<{
  method: string;
  path: string;
  query: QueryParameters;
  headers: (name: string) => readonly string[];
  headerNames: readonly string[];
  nowMs: number;
  region: string;
  credentials: Credentials;
}>;

/** `anonymous` when nothing was signed at all; a wrong signature never is, it throws. */
export type Authentication =
  | Readonly<{ kind: 'anonymous' }>
  | Readonly<{ kind: 'signed'; payload: PayloadMode }>;

/** Throws the S3Error that AWS would send for the first thing that is wrong. */
export function verifySignature(input: SignedRequestInput): Authentication {
  const authorization = input.headers('authorization')[0];
  const isPresigned = queryValue(input.query, 'X-Amz-Algorithm') !== undefined;
  if (authorization !== undefined && isPresigned) {
    throw new S3Error('InvalidArgument', 'Only one auth mechanism allowed.');
  }
  if (authorization !== undefined) return verifyHeader(input, authorization);
  if (isPresigned) return verifyQuery(input);
  if (queryValue(input.query, 'Signature') !== undefined) {
    throw new S3Error(
      'InvalidRequest',
      'Only Signature Version 4 is supported. Please use AWS4-HMAC-SHA256.',
    );
  }
  return { kind: 'anonymous' };
}

function verifyHeader(input: SignedRequestInput, authorization: string): Authentication {
  if (!authorization.startsWith('AWS4-HMAC-SHA256 ')) {
    throw new S3Error(
      'InvalidRequest',
      'Only Signature Version 4 is supported. Please use AWS4-HMAC-SHA256.',
    );
  }
  const parts = new Map(
    authorization
      .slice('AWS4-HMAC-SHA256 '.length)
      .split(',')
      .map((part) => {
        const equals = part.indexOf('=');
        return [part.slice(0, equals).trim(), part.slice(equals + 1).trim()] as const;
      }),
  );
  const scope = parseCredential(parts.get('Credential') ?? '');
  const signedHeaders = parts.get('SignedHeaders');
  const signature = parts.get('Signature');
  if (!scope || !signedHeaders || !signature) throw new S3Error('AuthorizationHeaderMalformed');
  checkScope(scope, input, 'AuthorizationHeaderMalformed');

  const timestamp = timestampOf(input);
  const time = parseAmzDate(timestamp);
  if (time === null)
    throw new S3Error('AccessDenied', 'AWS authentication requires a valid Date or x-amz-date header.');
  if (Math.abs(input.nowMs - time) > MAX_SKEW_MS) throw new S3Error('RequestTimeTooSkewed');
  if (!timestamp.startsWith(scope.date)) {
    throw new S3Error(
      'AuthorizationHeaderMalformed',
      'The date of the credential is not the date of the request.',
    );
  }
  const payloadHash = input.headers('x-amz-content-sha256')[0];
  if (payloadHash === undefined) {
    throw new S3Error('InvalidRequest', 'Missing required header for this request: x-amz-content-sha256');
  }
  const names = signedHeaders.split(';');
  checkSignedHeaders(names, input.headerNames);
  const key = checkSignature(input, { scope, timestamp, names, payloadHash, signature, query: input.query });
  return { kind: 'signed', payload: parsePayloadMode(payloadHash, { key, scope, timestamp, signature }) };
}

function verifyQuery(input: SignedRequestInput): Authentication {
  const parameter = (name: string) => {
    const value = queryValue(input.query, name);
    if (value === undefined) {
      throw new S3Error(
        'AuthorizationQueryParametersError',
        'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
      );
    }
    return value;
  };
  if (parameter('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('AuthorizationQueryParametersError', 'X-Amz-Algorithm only supports AWS4-HMAC-SHA256.');
  }
  const scope = parseCredential(parameter('X-Amz-Credential'));
  if (!scope)
    throw new S3Error('AuthorizationQueryParametersError', 'The X-Amz-Credential parameter is malformed.');
  checkScope(scope, input, 'AuthorizationQueryParametersError');

  const timestamp = parameter('X-Amz-Date');
  const time = parseAmzDate(timestamp);
  if (time === null || !timestamp.startsWith(scope.date)) {
    throw new S3Error(
      'AuthorizationQueryParametersError',
      'X-Amz-Date must be a valid time on the day of the credential.',
    );
  }
  const expires = parameter('X-Amz-Expires');
  if (!/^\d{1,9}$/.test(expires) || Number(expires) < 1 || Number(expires) > MAX_EXPIRES_SECONDS) {
    throw new S3Error('AuthorizationQueryParametersError', 'X-Amz-Expires must be 1 to 604800 seconds.');
  }
  if (time - input.nowMs > MAX_SKEW_MS) throw new S3Error('AccessDenied', 'Request is not yet valid');
  if (input.nowMs >= time + Number(expires) * 1_000) throw new S3Error('AccessDenied', 'Request has expired');

  const names = parameter('X-Amz-SignedHeaders').split(';');
  checkSignedHeaders(names, input.headerNames);
  const payloadHash = input.headers('x-amz-content-sha256')[0] ?? 'UNSIGNED-PAYLOAD';
  const signature = parameter('X-Amz-Signature');
  const query = input.query.filter(([name]) => name !== 'X-Amz-Signature');
  const key = checkSignature(input, { scope, timestamp, names, payloadHash, signature, query });
  return { kind: 'signed', payload: parsePayloadMode(payloadHash, { key, scope, timestamp, signature }) };
}

function timestampOf(input: SignedRequestInput): string {
  const amzDate = input.headers('x-amz-date')[0];
  if (amzDate !== undefined) return amzDate;
  const date = Date.parse(input.headers('date')[0] ?? '');
  return Number.isNaN(date) ? '' : formatAmzDate(date);
}

function checkScope(
  scope: CredentialScope,
  input: SignedRequestInput,
  code: 'AuthorizationHeaderMalformed' | 'AuthorizationQueryParametersError',
): void {
  if (scope.service !== 's3')
    throw new S3Error(code, `The service of the credential is wrong; expecting 's3'.`);
  if (scope.region !== input.region) {
    throw new S3Error(code, `The region '${scope.region}' is wrong; expecting '${input.region}'.`);
  }
  if (scope.accessKeyId !== input.credentials.accessKeyId) throw new S3Error('InvalidAccessKeyId');
}

/** Host and every x-amz-* header that was sent must be among the signed ones: nothing may be added on the way. */
function checkSignedHeaders(signed: readonly string[], sent: readonly string[]): void {
  const missing = ['host', ...sent.filter((name) => name.startsWith('x-amz-'))].filter(
    (name) => !signed.includes(name),
  );
  if (missing.length > 0) {
    throw new S3Error(
      'AccessDenied',
      `There were headers present in the request which were not signed: ${missing.join(', ')}`,
    );
  }
}

function checkSignature(
  input: SignedRequestInput,
  claim: Readonly<{
    scope: CredentialScope;
    timestamp: string;
    names: readonly string[];
    payloadHash: string;
    signature: string;
    query: QueryParameters;
  }>,
): Buffer {
  const canonical = canonicalRequest({
    method: input.method,
    path: input.path,
    query: claim.query,
    headers: input.headers,
    signedHeaders: claim.names,
    payloadHash: claim.payloadHash,
  });
  const key = signingKey(input.credentials.secretAccessKey, claim.scope);
  const isSigned = (['utf8', 'latin1'] as const).some((encoding) => {
    const text = stringToSign(claim.timestamp, formatScope(claim.scope), canonical, encoding);
    return isSameSignature(signatureOf(key, text), claim.signature);
  });
  if (!isSigned) throw new S3Error('SignatureDoesNotMatch');
  return key;
}
