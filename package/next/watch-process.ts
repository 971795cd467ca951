import { notePeerAddress } from '@/lib/server/addresses/trust-peer-address';
import type { ServerConfig } from '@/lib/server/config';
import { endAnswersInTime } from './end-answers-in-time';

/** Watches a host's process from its first request on: where requests come from, and when it is to end. Calling it again changes nothing. */
export function watchProcess({ trustedProxies }: Pick<ServerConfig, 'trustedProxies'>): void {
  // A platform has put its own headers there, and its own address stands at the other end of every connection.
  if (trustedProxies.kind !== 'platform') notePeerAddress(trustedProxies);
  endAnswersInTime(process);
}
