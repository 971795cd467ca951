/**
 * The one place that looks at the exceptions of Google's library. They are not kept as causes: they carry the request,
 * its token and the string to sign.
 */
import {
  type FailureReason,
  reasonOfNodeCode,
  reasonOfStatus,
  retryAfterSecondsOf,
  wordOf,
} from '../failure-reasons';
import { ForeignAnswer } from '../foreign-answer';
import { StorageError } from '../object-storage';

/** The parts of an exception that are read; each may be missing or of another type. */
type Raw = Readonly<{
  name?: unknown;
  code?: unknown;
  status?: unknown;
  errors?: unknown;
  response?: { status?: unknown; headers?: Record<string, unknown> | Headers };
}>;

const BY_NAME = new Map<string, FailureReason>([
  ['SigningError', { code: 'access_denied', text: 'nothing could be signed with these credentials' }],
  ['rateLimitExceeded', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  ['userRateLimitExceeded', { code: 'throttled', text: 'the bucket asks for fewer requests' }],
  [
    'invalid_grant',
    {
      code: 'access_denied',
      text: 'the credentials were refused: the key is unknown or the clock of this machine is wrong',
    },
  ],
  ['invalid_client', { code: 'access_denied', text: 'the credentials were refused' }],
  ['CONTENT_DOWNLOAD_MISMATCH', { code: 'unavailable', text: 'the answer was damaged on its way' }],
]);

/** https://cloud.google.com/storage/docs/json_api/v1/status-codes, where a status tells more than elsewhere. */
const NO_BUCKET: FailureReason = { code: 'invalid', text: 'there is no bucket of the configured name' };

/**
 * Any exception of the library as a StorageError whose message says what was tried, why it failed, and Google's status
 * and reason. A StorageError comes back as it is.
 *
 * @param what the action in the past infinitive: "write private/images/…"
 */
export function toStorageError(error: unknown, what: string): StorageError {
  if (error instanceof StorageError) return error;
  if (error instanceof ForeignAnswer) {
    return new StorageError('unavailable', `Could not ${what}: ${error.message}.`, { isForeign: true });
  }
  const raw: Raw = typeof error === 'object' && error !== null ? error : {};
  const status = [raw.code, raw.status, raw.response?.status].map(numberOf).find((one) => one !== undefined);
  const reason = reasonOfErrors(raw.errors);
  const names = [reason, wordOf(raw.code), wordOf(raw.name), oauthErrorOf(error)];
  const named = names.map((name) => BY_NAME.get(String(name))).find((found) => found !== undefined);
  const { code, text } =
    named ??
    (isMissingBucket(status, error) ? NO_BUCKET : undefined) ??
    reasonOfStatus(status) ??
    (isMissingCredentials(error)
      ? { code: 'access_denied', text: 'no credentials were found' }
      : reasonOfNodeCode(wordOf(raw.code)));
  const facts = [
    ...new Set(
      [reason, status, wordOf(raw.code), ...wordsIn(messageOf(error))].filter((fact) => fact !== undefined),
    ),
  ];
  const retryAfterSeconds = retryAfterSecondsOf(headerOf(raw.response?.headers, 'retry-after'));
  return new StorageError(
    code,
    `Could not ${what}: ${text}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}.`,
    retryAfterSeconds === undefined ? undefined : { retryAfterSeconds },
  );
}

/** The cases that Google's texts tell apart and its reasons don't: both are refusals of rights by their status. */
function wordsIn(message: string): readonly string[] {
  return [/\bKMS\b/, /vpcServiceControls/i, /requester pays/i].flatMap(
    (word) => word.exec(message)?.[0] ?? [],
  );
}

function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof number === 'number' ? number : undefined;
}

function reasonOfErrors(errors: unknown): string | undefined {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return typeof first === 'object' && first !== null && 'reason' in first ? wordOf(first.reason) : undefined;
}

/** The token endpoint's error, RFC 6749 section 5.2; the library keeps it in the message. */
function oauthErrorOf(error: unknown): string | undefined {
  return messageOf(error).match(/\binvalid_(?:grant|client)\b/)?.[0];
}

/** The answer to a request for a missing bucket differs from one for a missing object in its text only. */
function isMissingBucket(status: number | undefined, error: unknown): boolean {
  return status === 404 && /\bbucket does not exist\b/i.test(messageOf(error));
}

function isMissingCredentials(error: unknown): boolean {
  return /could not load the default credentials|unable to detect a project id/i.test(messageOf(error));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

function headerOf(headers: Record<string, unknown> | Headers | undefined, name: string): unknown {
  return headers instanceof Headers ? (headers.get(name) ?? undefined) : headers?.[name];
}
