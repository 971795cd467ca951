/** The server's answers, checked before anything relies on them: a proxy's login page is JSON surprisingly often. */

import { ERROR_CODES, type ErrorDetails, isErrorCode } from '@/lib/shared/errors/error-codes';
import { UNKNOWN_FIELD } from '@/lib/shared/errors/unknown-field';
import type { JsonValue } from '@/lib/shared/json';
import { isImageState } from '@/lib/shared/keys/image-state';
import { isMediaType } from '@/lib/shared/media/media-types';
import type {
  ChangedUpload,
  CompletedUpload,
  HeldUpload,
  PublishedUpload,
  UploadGrant,
} from '@/lib/shared/wire';
import { UploadError } from '../failure/upload-error';
import type { Outcome } from '../queue/create-batcher';

const LIMITED_BY: ReadonlySet<unknown> = new Set<ErrorDetails['limitedBy']>([
  'client',
  'network',
  'total',
  'unverified',
]);

type Json = Readonly<Record<string, unknown>>;

/** A grant or error for each of `count` files. Throws `unexpected_answer` when it is not in the contract. */
export function parsePresignAnswer(value: unknown, count: number): readonly Outcome<UploadGrant>[] {
  return parseList(value, 'uploads', count, parseGrant);
}

/** An image or error for each of `count` tickets. Throws `unexpected_answer` when it is not in the contract. */
export function parseCompleteAnswer(value: unknown, count: number): readonly Outcome<CompletedUpload>[] {
  return parseList(value, 'results', count, parseCompleted);
}

/**
 * The error in `{error: {code, details}}`, null when there is none of ours. It may be retried when its code may;
 * `retryAfterMs` is the answer's header, for which `details` can stand in. While servers are replaced by those of another version, one may
 * refuse with a code that is new to this page, or not know yet what this page tells it.
 */
export function parseWireError(value: unknown, retryAfterMs: number | null): UploadError | null {
  if (!isJson(value) || !isJson(value.error)) return null;
  const { code, details, message, requestId } = value.error;
  if (!isErrorCode(code)) {
    // Gateways answer with codes and messages too, and name no request.
    if (!isText(code) || !isText(message) || !isText(requestId)) return null;
    const hint = retryAfterMs === null ? undefined : { retryAfterMs };
    return new UploadError('unexpected_answer', { reason: message }, hint);
  }
  const known = parseDetails(details);
  if (code === 'invalid_request' && known?.problem === UNKNOWN_FIELD)
    return new UploadError(code, known, { isPatient: true });
  if (!ERROR_CODES[code].retryable) return new UploadError(code, known);
  const seconds = known?.retryAfterSeconds;
  const waitMs = retryAfterMs ?? (seconds === undefined ? null : seconds * 1_000);
  return new UploadError(code, known, {
    ...(waitMs === null ? {} : { retryAfterMs: waitMs }),
    ...(code === 'busy' ? { isPatient: true } : {}),
  });
}

function parseList<T>(
  value: unknown,
  field: string,
  count: number,
  parse: (value: Json) => T | null,
): readonly Outcome<T>[] {
  const list = isJson(value) ? value[field] : null;
  if (!Array.isArray(list) || list.length !== count) throw new UploadError('unexpected_answer');
  return list.map((entry: unknown): Outcome<T> => {
    const error = parseWireError(entry, null);
    if (error) return { ok: false, error };
    const parsed = isJson(entry) ? parse(entry) : null;
    return parsed === null
      ? { ok: false, error: new UploadError('unexpected_answer') }
      : { ok: true, value: parsed };
  });
}

function parseGrant(value: Json): UploadGrant | null {
  const { method, url, key, ticket, expiresAt } = value;
  if (!isText(url) || !isHttpUrl(url) || !isText(key) || !isText(ticket) || !isDate(expiresAt)) return null;
  const base = { url, key, ticket, expiresAt };
  if (method === 'POST' && isTextRecord(value.fields)) return { ...base, method, fields: value.fields };
  if (method === 'PUT' && isTextRecord(value.headers)) return { ...base, method, headers: value.headers };
  return null;
}

function parseCompleted(value: Json): CompletedUpload | null {
  const upload = value.url === null ? parseChanged(value) : parsePublished(value);
  // The site's own words, whatever they are: they came as JSON.
  if (upload === null) return null;
  const receipt = isText(value.receipt) ? { receipt: value.receipt } : {};
  return { ...upload, ...receipt, ...(value.data === undefined ? {} : { data: value.data as JsonValue }) };
}

function parseChanged({ id, name, type, uploadedAt, state }: Json): ChangedUpload | HeldUpload | null {
  if (!isText(id) || !isText(name) || !isMediaType(type) || !isDate(uploadedAt)) return null;
  const noAddress = { url: null, thumbUrl: null, shareUrl: null, shareExpiresAt: null };
  return { id, name, type, uploadedAt, ...noAddress, ...(state === 'held' ? { state } : {}) };
}

function parsePublished(value: Json): PublishedUpload | null {
  const { id, state, name, alt, tags, type, width, height, sizeBytes, thumbhash, uploadedAt } = value;
  const { thumbUrl, url, shareUrl, shareExpiresAt, proof } = value;
  if (!isText(id) || !isImageState(state) || !isText(name) || typeof alt !== 'string') return null;
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string') || !isMediaType(type))
    return null;
  if (!isCount(width) || !isCount(height) || !isCount(sizeBytes) || typeof thumbhash !== 'string')
    return null;
  if (!isDate(uploadedAt) || !isText(thumbUrl) || !isText(url)) return null;
  if (!(shareUrl === null || isText(shareUrl))) return null;
  if (!(shareExpiresAt === null || isDate(shareExpiresAt))) return null;
  const image = { id, state, name, alt, tags, type, width, height, sizeBytes, thumbhash, uploadedAt };
  return { ...image, thumbUrl, url, shareUrl, shareExpiresAt, ...(isText(proof) ? { proof } : {}) };
}

/** Keeps what has the right type; a detail is a help, never a condition. */
function parseDetails(value: unknown): ErrorDetails | undefined {
  if (!isJson(value)) return undefined;
  const numbers = [
    'limitBytes',
    'actualBytes',
    'limitPixels',
    'actualPixels',
    'limitFiles',
    'retryAfterSeconds',
  ] as const;
  const texts = ['field', 'problem', 'declaredType', 'actualType', 'reason'] as const;
  const { limitedBy, period } = value;
  return Object.fromEntries([
    ...(LIMITED_BY.has(limitedBy) ? [['limitedBy', limitedBy]] : []),
    ...(period === 'hour' || period === 'day' ? [['period', period]] : []),
    ...numbers.filter((name) => isCount(value[name])).map((name) => [name, value[name]]),
    ...texts.filter((name) => typeof value[name] === 'string').map((name) => [name, value[name]]),
  ]);
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isTextRecord(value: unknown): value is Readonly<Record<string, string>> {
  return isJson(value) && Object.values(value).every((entry) => typeof entry === 'string');
}

function isHttpUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
