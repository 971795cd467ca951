/** Why a request stayed without an answer. */
export type NoAnswerReason =
  | 'timeout'
  /** The name is unknown. */
  | 'unresolved'
  /** Nothing listens at the port. */
  | 'refused'
  | 'unreachable'
  /** The connection ended before an answer. */
  | 'closed'
  /** The certificate does not hold. */
  | 'certificate'
  /** TLS was spoken to somebody who does not. */
  | 'not-tls'
  /** The answer that came is no HTTP. */
  | 'not-http'
  /** The answer that came is not packed as its Content-Encoding says. */
  | 'not-packed'
  /** The doctor's own time is over: nothing was asked. */
  | 'over'
  | 'unknown';

/** A request that stayed without an answer; the message is a sentence that names the host. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  constructor(
    readonly reason: NoAnswerReason,
    /** Node's or OpenSSL's own word for it, '' where there is none. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const REASONS: readonly (readonly [RegExp, NoAnswerReason])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|ENODATA)$/, 'unresolved'],
  [/^ECONNREFUSED$/, 'refused'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|EACCES|EADDRNOTAVAIL)$/, 'unreachable'],
  [/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, 'timeout'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'closed'],
  [/CERT|^UNABLE_TO_|^HOSTNAME_MISMATCH$/, 'certificate'],
  [/^(?:EPROTO|ERR_SSL_.*)$/, 'not-tls'],
  [/^HPE_/, 'not-http'],
  [/^Z_|^ERR__ERROR_FORMAT|^ERR_BROTLI/, 'not-packed'],
];

/** The error that `fetch` threw, as an error that says why there was no answer. */
export function toNoAnswer(error: unknown, url: URL, waitedMs: number): NoAnswerError {
  if (error instanceof NoAnswerError) return error;
  if (error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')) {
    return new NoAnswerError('timeout', '', noAnswerText('timeout', url, '', waitedMs));
  }
  const code = codeOf(error);
  const reason = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown';
  return new NoAnswerError(reason, code, noAnswerText(reason, url, code, waitedMs));
}

/** Node keeps the code in the cause, and where it tried several addresses in the first cause of all. */
function codeOf(error: unknown): string {
  for (let at: unknown = error, depth = 0; at instanceof Error && depth < 4; depth += 1) {
    const { code, errors } = at as { code?: unknown; errors?: readonly unknown[] };
    if (typeof code === 'string' && code !== '') return code;
    at = errors?.[0] ?? at.cause;
  }
  return '';
}

function noAnswerText(reason: NoAnswerReason, url: URL, code: string, waitedMs: number): string {
  const { host, hostname, protocol } = url;
  switch (reason) {
    case 'timeout':
      return `${host} accepts the connection or the packets but doesn’t respond: nothing came within ${formatSeconds(waitedMs)}.`;
    case 'unresolved':
      return `The name ${hostname} is unknown (${code}).`;
    case 'refused':
      return `Nothing listens at ${host} (${code}).`;
    case 'unreachable':
      return `There is no route to ${host} (${code}).`;
    case 'closed':
      return `${host} closed the connection without a response (${code}).`;
    case 'certificate':
      return `The certificate of ${host} isn’t valid: ${certificateText(code)} (${code}).`;
    case 'not-tls':
      return `${host} doesn’t speak TLS, but was contacted by https (${code}).`;
    case 'not-http':
      return `${host} sends something that isn’t HTTP when contacted by ${protocol.slice(0, -1)} (${code}).`;
    case 'not-packed':
      return `The response of ${host} can’t be decompressed: something in between claims a Content-Encoding that isn’t there (${code}).`;
    default:
      return `${host} could not be contacted${code ? ` (${code})` : ''}.`;
  }
}

function certificateText(code: string): string {
  if (code === 'CERT_HAS_EXPIRED') return 'it has expired';
  if (code === 'CERT_NOT_YET_VALID') return 'it is not valid yet';
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'it is for another name';
  if (/SELF_SIGNED/.test(code)) return 'it is self-signed';
  return 'it isn’t signed by an authority that this machine trusts';
}

/** `0.3 s`, `8 s`. */
export function formatSeconds(ms: number): string {
  return `${(ms / 1_000).toFixed(ms < 9_950 && ms % 1_000 !== 0 ? 1 : 0)} s`;
}
