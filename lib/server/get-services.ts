import { runForNobody } from '@/lib/storage';
import { readServerConfig } from './config';
import { createServices, type Services } from './services';
import { home, SERVICES } from './services-home';

/**
 * The services of this process, composed from its environment at the first call. Throws `ConfigError` where
 * that is broken.
 */
export function getServices(): Promise<Services> {
  home[SERVICES] ??= composeServices();
  return home[SERVICES];
}

async function composeServices(): Promise<Services> {
  try {
    // They outlive the request that comes first, and their timers speak of none.
    return await runForNobody(() => createServices(readServerConfig()));
  } catch (error) {
    // The next call tries again instead of meeting the same failure for ever.
    delete home[SERVICES];
    throw error;
  }
}
