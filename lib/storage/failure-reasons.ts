import type { StorageErrorCode } from './object-storage';

/** Why a request failed: the code, and the half of a sentence that says it. */
export type FailureReason = Readonly<{ code: StorageErrorCode; text: string }>;

/** The words for a 401 or 403 without a name. */
export const DENIED_TEXT = 'the bucket refused it: these credentials may not do that';

/** The words for a server that lacks a function. */
export const UNSUPPORTED_TEXT = 'this server has no such function';

/** Node's error codes for a connection that could not be made or broke. */
const NETWORK_CODE =
  /^(?:E[A-Z]+|ERR_STREAM_PREMATURE_CLOSE|UND_ERR_[A-Z_]+|CERT_[A-Z_]+|DEPTH_ZERO_[A-Z_]+)$/;

/** The reason that an HTTP status alone tells; undefined without one. */
export function reasonOfStatus(status: number | undefined): FailureReason | undefined {
  if (status === undefined) return undefined;
  if (status < 300) return { code: 'unavailable', text: 'the answer could not be read' };
  if (status === 404) return { code: 'not_found', text: 'there is no such object' };
  if (status === 401 || status === 403) return { code: 'access_denied', text: DENIED_TEXT };
  if (status === 412) {
    return { code: 'precondition_failed', text: 'the object exists already or has changed' };
  }
  if (status === 413) return { code: 'too_large', text: 'the object is too large' };
  if (status === 429) return { code: 'throttled', text: 'the bucket asks for fewer requests' };
  // RFC 4918, section 11.5: the embedded bucket and MinIO answer so.
  if (status === 507) return { code: 'full', text: 'the bucket has no room left' };
  if (status === 405 || status === 501) return { code: 'unsupported', text: UNSUPPORTED_TEXT };
  if (status === 408 || status >= 500) {
    return { code: 'unavailable', text: 'the bucket had a failure of its own' };
  }
  return { code: 'invalid', text: 'the bucket did not accept the request' };
}

/** The reason that one of Node's error codes tells, where there is no answer. */
export function reasonOfNodeCode(nodeCode: string | undefined): FailureReason {
  return nodeCode !== undefined && NETWORK_CODE.test(nodeCode)
    ? { code: 'unavailable', text: 'the bucket could not be reached' }
    : { code: 'invalid', text: 'the request could not be made' };
}

/** An identifier out of an exception, fit for a message; anything longer could hold a secret. */
export function wordOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Za-z][\w.-]{0,63}$/.test(value) ? value : undefined;
}

/** The seconds of a `Retry-After` header; undefined where it is missing or a date. */
export function retryAfterSecondsOf(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
