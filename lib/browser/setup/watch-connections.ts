import { tellSetup } from './tell-setup';
import { watchPolicy } from './watch-policy';

/** The requests that this page's own policy stops. */
export type ConnectionPolicy = Readonly<{
  /** True once a request to this origin was stopped, which is told then. */
  forbids: (origin: string) => boolean;
}>;

/** Watches until `signal` is aborted. The browser calls a request that it stops a lost connection, and says the truth beside it. */
export function watchConnections(signal: AbortSignal): ConnectionPolicy {
  const stopped = new Set<string>();
  watchPolicy('connect-src', (source) => stopped.add(source), { signal });
  return {
    forbids: (origin) => {
      if (![...stopped].some((source) => source === origin || source.startsWith(`${origin}/`))) return false;
      tellSetup({ kind: 'noSending', source: origin === globalThis.location?.origin ? "'self'" : origin });
      return true;
    },
  };
}
