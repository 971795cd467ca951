import { locationAfterShare } from '@/lib/shared/share-target/share-target';
import type { AddressKind } from './address-kinds';
import { isOwnHost } from './is-own-host';
import { kindOfAddress } from './kind-of-address';

/** The first line of a request and its Host header. */
export type RequestLine = Readonly<{
  method: string;
  /** As it stands in the request: path and query, still encoded. */
  target: string;
  host: string | null;
}>;

/** An answer that is given before anybody else is asked. */
export type EarlyAnswer =
  | Readonly<{ status: 400; code: 'invalid_request' }>
  | Readonly<{ status: 405; code: 'method_not_allowed'; allow: string }>
  | Readonly<{ status: 421; code: 'wrong_host' }>
  /** To shared photos that no service worker took: the page says so. */
  | Readonly<{ status: 303; code: null; location: string }>
  /** To OPTIONS: which methods there are. */
  | Readonly<{ status: 204; code: null; allow: string }>;

export type RefusalOptions = Readonly<{
  /** `APP_ORIGINS`; empty: every name is the app's. */
  ownOrigins: readonly string[];
  isDevelopment: boolean;
}>;

const API_METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'];
/** Pages have no server actions, so nothing is ever sent to one. */
const READ_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/** Reads, presigned uploads and forms: the door says more (`lib/server/door`). */
const BUCKET_METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'];

/** A form of photos that no service worker took. */
const SHARE_METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST'];

const METHODS: Readonly<Partial<Record<AddressKind, readonly string[]>>> = {
  api: API_METHODS,
  bucket: BUCKET_METHODS,
  'share-target': SHARE_METHODS,
};

/** The methods that any address of ours takes, as the Allow header names them. */
export const EVERY_METHOD = API_METHODS.join(', ');

/**
 * Decides what is refused by its first line alone, whatever it asks for: a target that is no path of ours (400), another name
 * than the app's (421), a method that nothing behind the address knows (405). Null: it may continue.
 *
 * TRACE would send back the cookies that scripts may not read (https://owasp.org/www-community/attacks/Cross_Site_Tracing).
 */
export function decideRefusal(
  { method, target, host }: RequestLine,
  { ownOrigins, isDevelopment }: RefusalOptions,
): EarlyAnswer | null {
  if (method === 'OPTIONS' && target === '*') return { status: 204, code: null, allow: EVERY_METHOD };
  const pathname = target.split(/[?#]/, 1)[0] ?? '';
  if (!isPath(pathname)) return { status: 400, code: 'invalid_request' };
  if (!isOwnHost(host, pathname, ownOrigins)) return { status: 421, code: 'wrong_host' };
  // The development server's own pages talk to it.
  if (isDevelopment && /^\/_/.test(pathname)) return null;
  const { kind } = kindOfAddress(pathname);
  const isApi = kind === 'api';
  const methods = METHODS[kind] ?? READ_METHODS;
  const allow = methods.join(', ');
  if (!methods.includes(method)) return { status: 405, code: 'method_not_allowed', allow };
  if (kind === 'share-target' && method !== 'OPTIONS') {
    return { status: 303, code: null, location: locationAfterShare(method === 'POST' ? 'missed' : null) };
  }
  // The API's routes answer it themselves.
  return method === 'OPTIONS' && !isApi ? { status: 204, code: null, allow } : null;
}

/** A path in UTF-8; what is no path is an address of somebody else's (RFC 9112, section 3.2.2), for a proxy and not for us. */
function isPath(pathname: string): boolean {
  if (!pathname.startsWith('/')) return false;
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
