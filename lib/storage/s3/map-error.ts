/**
 * The one place that looks at the SDK's exceptions. They are not kept as causes: some carry the string to sign, the access key
 * id or the request with its Authorization header, and a cause ends up in a log.
 */
import { StorageError, type StorageErrorCode } from '@/lib/storage/object-storage';

/** What is read of an exception; every part may be missing or of another type. */
type Raw = Readonly<{
  name?: unknown;
  Code?: unknown;
  code?: unknown;
  $metadata?: { httpStatusCode?: unknown; requestId?: unknown };
  $response?: { headers?: Record<string, unknown> };
}>;

type Reason = Readonly<{ code: StorageErrorCode; text: string }>;

const DENIED = 'the bucket refused it: these credentials may not do that';

/** S3's error codes (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html), the SDK's and Node's own. */
const BY_NAME = new Map<string, Reason>([
  ['NoSuchKey', { code: 'not_found', text: 'there is no such object' }],
  ['NotFound', { code: 'not_found', text: 'there is no such object' }],
  ['NoSuchBucket', { code: 'invalid', text: 'there is no bucket of the configured name' }],
  ['PermanentRedirect', { code: 'invalid', text: 'the bucket lies in another region than configured' }],
  [
    'AuthorizationHeaderMalformed',
    { code: 'invalid', text: 'the bucket lies in another region than configured' },
  ],
  ['PreconditionFailed', { code: 'precondition_failed', text: 'the object exists already or has changed' }],
  ['ConditionalRequestConflict', { code: 'unavailable', text: 'somebody else was writing the same object' }],
  ['OperationAborted', { code: 'unavailable', text: 'somebody else was writing the same object' }],
  ['EntityTooLarge', { code: 'too_large', text: 'the object is too large' }],
  ['AccessDenied', { code: 'access_denied', text: DENIED }],
  ['InvalidAccessKeyId', { code: 'access_denied', text: 'the bucket does not know the access key' }],
  ['SignatureDoesNotMatch', { code: 'access_denied', text: 'the secret access key is not the right one' }],
  ['ExpiredToken', { code: 'access_denied', text: 'the temporary credentials have expired' }],
  ['RequestTimeTooSkewed', { code: 'access_denied', text: 'the clock of this machine is wrong' }],
  ['CredentialsProviderError', { code: 'access_denied', text: 'no credentials were found' }],
  ['SlowDown', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  ['ThrottlingException', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  ['TooManyRequests', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  ['RequestTimeout', { code: 'unavailable', text: 'the request took too long' }],
  ['TimeoutError', { code: 'unavailable', text: 'the request took too long' }],
  ['AbortError', { code: 'unavailable', text: 'the request took too long' }],
]);

/** Node's error codes for a connection that could not be made or broke. */
const NETWORK_CODE =
  /^(?:E[A-Z]+|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_[A-Z_]+|CERT_[A-Z_]+|DEPTH_ZERO_[A-Z_]+)$/;

/**
 * Any exception of the SDK as a StorageError whose message says what was tried, why it failed, and S3's code, status and request
 * id. A StorageError comes back as it is.
 *
 * @param what the action in the past infinitive: "write private/images/…"
 */
export function toStorageError(error: unknown, what: string): StorageError {
  if (error instanceof StorageError) return error;
  const raw: Raw = typeof error === 'object' && error !== null ? error : {};
  const name = [raw.Code, raw.name].find((value) => typeof value === 'string' && BY_NAME.has(value));
  const status = numberOf(raw.$metadata?.httpStatusCode);
  const { code, text } =
    BY_NAME.get(String(name)) ?? reasonOfStatus(status) ?? reasonOfNodeCode(wordOf(raw.code));
  const facts = [wordOf(raw.Code ?? raw.name), wordOf(raw.code), status, requestIdOf(raw)];
  const retryAfterSeconds = retryAfterOf(raw);
  return new StorageError(
    code,
    `Could not ${what}: ${text} (${[...new Set(facts.filter((fact) => fact !== undefined))].join(', ')}).`,
    retryAfterSeconds === undefined ? undefined : { retryAfterSeconds },
  );
}

function reasonOfStatus(status: number | undefined): Reason | undefined {
  if (status === undefined) return undefined;
  if (status < 300) return { code: 'unavailable', text: 'the answer could not be read' };
  if (status === 404) return { code: 'not_found', text: 'there is no such object' };
  if (status === 401 || status === 403) return { code: 'access_denied', text: DENIED };
  if (status === 412) {
    return { code: 'precondition_failed', text: 'the object exists already or has changed' };
  }
  if (status === 413) return { code: 'too_large', text: 'the object is too large' };
  if (status === 429) return { code: 'throttled', text: 'the bucket asks for fewer requests' };
  if (status === 408 || (status >= 500 && status !== 501)) {
    return { code: 'unavailable', text: 'the bucket had a failure of its own' };
  }
  return { code: 'invalid', text: 'the bucket did not accept the request' };
}

function reasonOfNodeCode(nodeCode: string | undefined): Reason {
  return nodeCode !== undefined && NETWORK_CODE.test(nodeCode)
    ? { code: 'unavailable', text: 'the bucket could not be reached' }
    : { code: 'invalid', text: 'the request could not be made' };
}

/** Identifiers only: a text could hold anything. */
function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z][\w.-]{0,63}$/.test(value) ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function requestIdOf(raw: Raw): string | undefined {
  const id = raw.$metadata?.requestId;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? `request ${id}` : undefined;
}

function retryAfterOf(raw: Raw): number | undefined {
  const value = raw.$response?.headers?.['retry-after'];
  const seconds = typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  return Number.isFinite(seconds) ? seconds : undefined;
}
