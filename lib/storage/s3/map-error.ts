/**
 * The one place that looks at the SDK's exceptions. They are not kept as causes: some carry the string to sign, the access key
 * id or the request with its Authorization header, and a cause ends up in a log.
 */
import {
  DENIED_TEXT,
  type FailureReason,
  reasonOfNodeCode,
  reasonOfStatus,
  retryAfterSecondsOf,
  UNSUPPORTED_TEXT,
  wordOf,
} from '../failure-reasons';
import { ForeignAnswer } from '../foreign-answer';
import { StorageError } from '../object-storage';

/** The parts of an exception that are read; each may be missing or of another type. */
type Raw = Readonly<{
  name?: unknown;
  Code?: unknown;
  code?: unknown;
  message?: unknown;
  $metadata?: { httpStatusCode?: unknown; requestId?: unknown };
  $response?: { headers?: Record<string, unknown> };
}>;

/** S3's error codes (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html), the SDK's and Node's own. */
const BY_NAME = new Map<string, FailureReason>([
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
  // versitygw, when the folders of an object were taken away at the same moment.
  [
    'ExistingObjectIsDirectory',
    { code: 'unavailable', text: 'somebody else was deleting beside the object' },
  ],
  ['EntityTooLarge', { code: 'too_large', text: 'the object is too large' }],
  ['AccessDenied', { code: 'access_denied', text: DENIED_TEXT }],
  ['InvalidAccessKeyId', { code: 'access_denied', text: 'the bucket does not know the access key' }],
  // versitygw, with the status 404: without it a wrong key would look like an object that is not there.
  ['XAdminUserNotFound', { code: 'access_denied', text: 'the bucket does not know the access key' }],
  ['SignatureDoesNotMatch', { code: 'access_denied', text: 'the secret access key is not the right one' }],
  ['ExpiredToken', { code: 'access_denied', text: 'the temporary credentials have expired' }],
  ['RequestTimeTooSkewed', { code: 'access_denied', text: 'the clock of this machine is wrong' }],
  ['CredentialsProviderError', { code: 'access_denied', text: 'no credentials were found' }],
  ['SlowDown', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  ['ThrottlingException', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  ['TooManyRequests', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  ['QuotaExceeded', { code: 'full', text: 'the bucket has used up its quota' }],
  ['NotImplemented', { code: 'unsupported', text: UNSUPPORTED_TEXT }],
  ['MethodNotAllowed', { code: 'unsupported', text: UNSUPPORTED_TEXT }],
  ['RequestTimeout', { code: 'unavailable', text: 'the request took too long' }],
  ['TimeoutError', { code: 'unavailable', text: 'the request took too long' }],
  ['AbortError', { code: 'unavailable', text: 'the request took too long' }],
]);

/**
 * Any exception of the SDK as a StorageError whose message says what was tried, why it failed, and S3's code, status and request
 * id. A StorageError comes back as it is.
 *
 * @param what the action in the past infinitive: "write private/images/…"
 */
export function toStorageError(error: unknown, what: string): StorageError {
  if (error instanceof StorageError) return error;
  if (error instanceof ForeignAnswer) {
    return new StorageError('unavailable', `Could not ${what}: ${error.message}.`, { isForeign: true });
  }
  const raw: Raw = typeof error === 'object' && error !== null ? error : {};
  const name = [raw.Code, raw.name].find((value) => typeof value === 'string' && BY_NAME.has(value));
  const status = numberOf(raw.$metadata?.httpStatusCode);
  const { code, text } =
    BY_NAME.get(String(name)) ?? reasonOfStatus(status) ?? reasonOfNodeCode(wordOf(raw.code));
  const facts = [
    wordOf(raw.Code ?? raw.name),
    wordOf(raw.code),
    ...wordsIn(raw.message),
    status,
    requestIdOf(raw),
  ];
  const retryAfterSeconds = retryAfterSecondsOf(raw.$response?.headers?.['retry-after']);
  return new StorageError(
    code,
    `Could not ${what}: ${text} (${[...new Set(facts.filter((fact) => fact !== undefined))].join(', ')}).`,
    retryAfterSeconds === undefined ? undefined : { retryAfterSeconds },
  );
}

/** The causes of a refusal that S3's texts tell and its codes don't: the right that is missing for a key of KMS, a policy that denies. */
function wordsIn(message: unknown): readonly string[] {
  const text = typeof message === 'string' ? message : '';
  return [/\bkms:[A-Za-z]{1,30}/, /\bexplicit deny\b/].flatMap((word) => word.exec(text)?.[0] ?? []);
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function requestIdOf(raw: Raw): string | undefined {
  const id = raw.$metadata?.requestId;
  return typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? `request ${id}` : undefined;
}
