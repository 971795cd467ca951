import { clientOf, UNKNOWN_CLIENT } from './client-network';
import { createForwardedResolver } from './resolve-forwarded';
import { isPeerChecked } from './trust-peer-address';
import type { TrustedProxies } from './trusted-proxies';

/**
 * The name a request is counted under, as `clientOf` gives it. `trustPeerAddress` has put the one address that counts into
 * X-Forwarded-For; on a platform the header is the platform's. Anything else is `unknown`, one budget for all.
 */
export function clientAddress(headers: Headers, trust: TrustedProxies): string {
  const forwardedFor = headers.get('x-forwarded-for') ?? undefined;
  if (trust.kind === 'platform') {
    const { address } = createForwardedResolver(trust)({
      peer: undefined,
      isEncrypted: false,
      forwardedFor,
      forwardedProto: undefined,
      forwardedHost: undefined,
    });
    return clientOf(address);
  }
  return isPeerChecked(headers) ? clientOf(forwardedFor?.split(',').at(-1) ?? '') : UNKNOWN_CLIENT;
}
