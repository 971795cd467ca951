import { trustPeerAddress } from '@/lib/server/addresses/trust-peer-address';
import { processEnvironment, readServerConfig } from '@/lib/server/config';
import { openEmbeddedBucket } from './embedded-bucket';

/**
 * For `instrumentation.ts` of a host: says at the start of the server what is wrong with its environment, and decides from then on
 * by the connection whose address a request has, by which what one visitor may do is counted (`TRUSTED_PROXIES`). Never rejects.
 */
export async function register(): Promise<void> {
  try {
    await openEmbeddedBucket(processEnvironment());
    const { trustedProxies, warnings } = readServerConfig();
    for (const warning of warnings) process.stderr.write(`${warning}\n`);
    // A platform has put its own headers there, and its own address stands at the other end of every connection.
    if (trustedProxies.kind !== 'platform') trustPeerAddress(trustedProxies);
  } catch (error) {
    process.stderr.write(`Sluice: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
