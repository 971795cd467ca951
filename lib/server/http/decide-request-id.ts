import { randomUUID } from 'node:crypto';
import { mayClaim } from '../addresses/trust-peer-address';
import type { TrustedProxies } from '../addresses/trusted-proxies';

/** Characters that mean nothing to a log, a header, a key or a spreadsheet. */
const SAFE = /^[A-Za-z0-9][A-Za-z0-9_-]{7,63}$/;

/**
 * The id a request has in the log, in its answer and at the bucket: the one that a trusted proxy gave it, else a new one. A
 * platform passes on what clients send, so its word counts for nothing here; `trustPeerAddress` has removed what came from
 * anybody but a proxy.
 */
export function decideRequestId(
  headers: Pick<Headers, 'get'>,
  trust: TrustedProxies,
  createId: () => string = randomUUID,
): string {
  const given = headers.get('x-request-id') ?? '';
  const isBelieved = (trust.kind === 'networks' || trust.kind === 'local') && mayClaim(headers);
  return isBelieved && SAFE.test(given) ? given : createId();
}
