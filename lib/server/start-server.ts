import { ConfigError, readServerConfig } from './config';
import { trustPeerAddress } from './http/trust-peer-address';

/**
 * Called once when the server starts: an environment that is not complete ends the process with every problem
 * on standard error, instead of failing at the first visitor.
 */
export function startServer(): void {
  try {
    if (readServerConfig().trustedProxies === 0) trustPeerAddress();
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}
