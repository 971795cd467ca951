import { clientOf, UNKNOWN_CLIENT } from './client-network';
import { createForwardedResolver } from './resolve-forwarded';
import { isPeerChecked, peerAddress } from './trust-peer-address';
import type { TrustedProxies } from './trusted-proxies';

/**
 * The name a request is counted under, as `clientOf` gives it: of the address that was looked at when it came; where requests come by no
 * server of ours, of the last in X-Forwarded-For. On a platform the header is the platform's. Anything else is `unknown`, one budget for all.
 */
export function clientAddress(headers: Pick<Headers, 'get'>, trust: TrustedProxies): string {
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
  if (!isPeerChecked(headers)) return UNKNOWN_CLIENT;
  return clientOf(peerAddress(headers) ?? forwardedFor?.split(',').at(-1) ?? '');
}
