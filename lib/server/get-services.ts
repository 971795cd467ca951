import { runForNobody } from '@/lib/storage';
import { readServerConfig } from './config';
import type { Seam } from './seam/seam';
import { createServices, type Services } from './services';
import { composedServices } from './services-home';
import { OWN_BASE_PATH } from './urls/create-paths';

/**
 * The services of this process for what a host decides, composed from its environment at the first call. Throws `ConfigError` where
 * that is broken. Among two hosts below the same base path the first counts, as both are one that was bundled twice.
 */
export function getServices(seam: Seam): Promise<Services> {
  const composed = composedServices();
  const { basePath = OWN_BASE_PATH } = seam;
  const known = composed.get(basePath);
  if (known) return known;
  const services = composeServices(seam).catch((error: unknown) => {
    // The next call tries again instead of meeting the same failure for ever.
    composed.delete(basePath);
    throw error;
  });
  composed.set(basePath, services);
  return services;
}

/** They outlive the request that comes first, and their timers speak of none. */
async function composeServices(seam: Seam): Promise<Services> {
  return runForNobody(() => createServices(readServerConfig(), { seam }));
}
