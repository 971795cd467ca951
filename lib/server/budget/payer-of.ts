import { createHmac } from 'node:crypto';
import { networkOf } from '../addresses/client-network';
import type { Identity } from '../seam/identity';
import type { Payer } from './accounts';

/**
 * The payer of a request, by names that tell no address: they may lie in a Redis of others for a day. Sixteen characters
 * of a keyed hash.
 */
export function payerOf(
  { client, identity }: Readonly<{ client: string; identity: Identity | null }>,
  appSecret: string,
): Payer {
  const nameOf = (text: string) =>
    createHmac('sha256', appSecret).update(`budget ${text}`).digest('base64url').slice(0, 16);
  return { client: nameOf(client), network: nameOf(networkOf(client)), isAdmin: identity?.role === 'admin' };
}
