/**
 * Every error a caller can meet, in one table: its HTTP status and whether the same request may succeed later.
 * The wire form is `{error: {code, message, details?, requestId}}`; the status never comes from the call site.
 * The sentence a person reads is chosen by code in `lib/shared/text/en/errors.ts`; the compiler asks for both.
 */
export const ERROR_CODES = {
  // The request itself
  invalid_request: { status: 400, retryable: false },
  body_too_large: { status: 413, retryable: false },
  not_json: { status: 415, retryable: false },
  not_found: { status: 404, retryable: false },
  method_not_allowed: { status: 405, retryable: false },
  wrong_host: { status: 421, retryable: false },
  foreign_origin: { status: 403, retryable: false },
  sign_in_required: { status: 401, retryable: false },
  role_required: { status: 403, retryable: false },
  wrong_password: { status: 401, retryable: false },
  sign_in_link_used: { status: 401, retryable: false },
  openid_unreachable: { status: 503, retryable: true },
  openid_failed: { status: 502, retryable: false },
  openid_declined: { status: 403, retryable: false },
  openid_not_allowed: { status: 403, retryable: false },
  openid_clock: { status: 502, retryable: false },
  openid_attempt_missing: { status: 400, retryable: false },
  openid_attempt_used: { status: 409, retryable: false },
  token_invalid: { status: 401, retryable: false },
  too_many_tokens: { status: 409, retryable: false },
  rate_limited: { status: 429, retryable: true },
  challenge_required: { status: 403, retryable: false },
  conflict: { status: 409, retryable: true },
  image_in_trash: { status: 409, retryable: false },
  texts_too_long: { status: 400, retryable: false },
  // A file, as stated or as received
  unsupported_type: { status: 415, retryable: false },
  file_empty: { status: 422, retryable: false },
  file_too_large: { status: 413, retryable: false },
  too_many_pixels: { status: 422, retryable: false },
  too_complex: { status: 422, retryable: false },
  type_mismatch: { status: 422, retryable: false },
  not_an_image: { status: 422, retryable: false },
  damaged_image: { status: 422, retryable: false },
  size_mismatch: { status: 422, retryable: false },
  checksum_mismatch: { status: 422, retryable: false },
  not_accepted: { status: 403, retryable: false },
  // A ticket
  ticket_invalid: { status: 400, retryable: false },
  ticket_expired: { status: 410, retryable: false },
  upload_missing: { status: 409, retryable: false },
  // A share link
  link_invalid: { status: 403, retryable: false },
  link_expired: { status: 410, retryable: false },
  link_revoked: { status: 410, retryable: false },
  link_locked: { status: 401, retryable: false },
  link_files_used: { status: 403, retryable: false },
  link_bytes_used: { status: 403, retryable: false },
  guest_name_missing: { status: 400, retryable: false },
  take_back_over: { status: 403, retryable: false },
  // Albums
  album_gone: { status: 404, retryable: false },
  albums_full: { status: 409, retryable: false },
  too_many_albums: { status: 409, retryable: false },
  arranged_too_far: { status: 409, retryable: false },
  // The other side
  storage_denied: { status: 502, retryable: false },
  storage_unavailable: { status: 503, retryable: true },
  storage_full: { status: 507, retryable: true },
  hook_failed: { status: 503, retryable: true },
  busy: { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>;

export type ErrorCode = keyof typeof ERROR_CODES;

/** True for a code of the table; inherited names such as `toString` are none. */
export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(ERROR_CODES, value);
}

/** Facts a message may use, all optional: numbers in bytes, pixels and seconds; no secret ever goes in here. */
export type ErrorDetails = Readonly<{
  /** Path of the offending field in the request body, such as `files.3.size`. */
  field?: string;
  /** The problem with that field, as a phrase: "must be a whole number". */
  problem?: string;
  limitBytes?: number;
  /** How many bytes of UTF-8 the texts of an image are too long together. */
  excessBytes?: number;
  /** Most files that a link takes. */
  limitFiles?: number;
  actualBytes?: number;
  limitPixels?: number;
  actualPixels?: number;
  /** The type that the file states and the type of its bytes, as media types or common names ("ZIP archive"). */
  declaredType?: string;
  actualType?: string;
  retryAfterSeconds?: number;
  /** The status of an answer that was none of ours. */
  status?: number;
  /** The bucket's name in the network, where it is the bucket that was asked. */
  host?: string;
  /** Says whose budget is used up, and whether its hour's or its day's. */
  limitedBy?: 'client' | 'network' | 'total' | 'unverified';
  period?: 'hour' | 'day';
  /** The site's own sentence about why a file was refused, or in development what is not set up: at most 300 characters, without markup. */
  reason?: string;
  /** The methods an address knows, as the Allow header names them. */
  allow?: string;
}>;

/** The `error` object of every refusal. */
export type WireError = Readonly<{
  code: ErrorCode;
  message: string;
  details?: ErrorDetails;
  requestId: string;
}>;
