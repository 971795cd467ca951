import { clientAddress } from '../addresses/client-address';
import { turnOf } from '../addresses/client-network';
import type { TrustedProxies } from '../addresses/trusted-proxies';

/** Names clients at the door by the address that they come from, whatever they say of themselves. */
export function createClientNamer(trust: TrustedProxies): (headers: Pick<Headers, 'get'>) => string {
  return (headers) => turnOf(clientAddress(headers, trust));
}
