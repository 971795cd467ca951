import { runForNobody } from '@/lib/storage';
import { composeSeam } from './compose-seam';
import { readServerConfig } from './config';
import { isDevelopment } from './config/is-development';
import type { Seam } from './seam/seam';
import { createServices, type Services } from './services';
import { composedServices } from './services-home';
import { OWN_BASE_PATH } from './urls/create-paths';

/**
 * The services of this process for what a host decides, composed from its environment at the first call. Throws `ConfigError` where
 * that is broken. Among two hosts below the same base path the first counts, as both are one that was bundled twice. In development
 * each has its own functions over the same services: the second is the first after a change of its code.
 */
export function getServices(seam: Seam): Promise<Services> {
  const composed = composedServices();
  const { basePath = OWN_BASE_PATH } = seam;
  const known = composed.get(basePath);
  if (known) return isDevelopment() ? known.then((services) => withSeam(services, seam)) : known;
  const services = composeServices(seam).catch((error: unknown) => {
    // The next call tries again instead of meeting the same failure for ever.
    composed.delete(basePath);
    throw error;
  });
  composed.set(basePath, services);
  return services;
}

const changed = new WeakMap<Seam, Services>();

function withSeam(services: Services, seam: Seam): Services {
  if (services.seam === seam) return services;
  const renewed = changed.get(seam) ?? { ...services, ...composeSeam(seam, services) };
  changed.set(seam, renewed);
  return renewed;
}

/** They outlive the request that comes first, and their timers speak of none. */
async function composeServices(seam: Seam): Promise<Services> {
  return runForNobody(() => createServices(readServerConfig(), { seam }));
}
