import { notePeerAddress } from '@/lib/server/addresses/trust-peer-address';
import type { ServerConfig } from '@/lib/server/config';
import { endAnswersInTime } from './end-answers-in-time';

/** What a host's process must be watched for, from its first request on; again and again it is one time. */
export function watchProcess({ trustedProxies }: Pick<ServerConfig, 'trustedProxies'>): void {
  // A platform has put its own headers there, and its own address stands at the other end of every connection.
  if (trustedProxies.kind !== 'platform') notePeerAddress(trustedProxies);
  endAnswersInTime(process);
}
