/**
 * CORS as browsers judge it (https://fetch.spec.whatwg.org/#http-cors-protocol), for requests without credentials: what a
 * store's document says does not matter to them, and headers they do not send need no leave.
 */

/** The request that a page wants to send. */
export type PageRequest = Readonly<{
  origin: string;
  method: string;
  /** Lower case; only what needs leave. */
  headers: readonly string[];
}>;

type AnswerHead = Readonly<{ status: number; headers: Headers }>;

/** These need no leave, https://fetch.spec.whatwg.org/#cors-safelisted-method. */
const SAFE_METHODS = ['GET', 'HEAD', 'POST'];

/** Browsers write these themselves. */
const BROWSERS_OWN = ['content-length', 'host'];

/** Headers of a grant that a browser asks leave for; a form has none, as its type is one of the three that are always allowed. */
export function headersToAsk(
  request: Readonly<{ headers?: Readonly<Record<string, string>> }>,
): readonly string[] {
  return Object.keys(request.headers ?? {})
    .map((name) => name.toLowerCase())
    .filter((name) => !BROWSERS_OWN.includes(name))
    .toSorted((one, other) => (one < other ? -1 : 1));
}

/** Why a browser takes a preflight's answer for a no, as the rest of a sentence; null for a yes. */
export function judgePreflight(answer: AnswerHead, request: PageRequest): string | null {
  const { status, headers } = answer;
  if (status < 200 || status > 299) return `the status is ${status}`;
  const origin = judgeOrigin(headers, request.origin);
  if (origin !== null) return origin;
  const methods = listOf(headers, 'access-control-allow-methods');
  const isMethod = SAFE_METHODS.includes(request.method) || methods.includes('*');
  // Methods are told apart by their case, headers are not.
  if (!isMethod && !methods.includes(request.method)) {
    return `Access-Control-Allow-Methods doesn’t list ${request.method}`;
  }
  const allowed = listOf(headers, 'access-control-allow-headers').map((one) => one.toLowerCase());
  const missing = request.headers.filter((name) => !allowed.includes(name) && !allowed.includes('*'));
  return missing.length > 0 ? `Access-Control-Allow-Headers doesn’t list ${missing.join(', ')}` : null;
}

/** Why a browser keeps an answer from a page of `origin`, as the rest of a sentence; null where the page may read it. */
export function judgeOrigin(headers: Headers, origin: string): string | null {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === null) return 'there is no Access-Control-Allow-Origin';
  if (allowed === '*' || allowed === origin) return null;
  if (allowed.includes(',')) {
    return `Access-Control-Allow-Origin appears twice (${allowed.slice(0, 200)}): the store and something in front of it both write it`;
  }
  return `Access-Control-Allow-Origin is ${allowed.slice(0, 200)}`;
}

function listOf(headers: Headers, name: string): readonly string[] {
  return (headers.get(name) ?? '').split(',').map((one) => one.trim());
}
