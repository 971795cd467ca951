import { readServerConfig } from './config';
import { createServices, type Services } from './services';

/**
 * Next.js bundles pages and routes apart, so a module may be there twice in one process. Budgets, queues,
 * decode processes and used sign-in links must not be: the one place where they live is the global object.
 */
const SERVICES = Symbol.for('sluice.services');
const home = globalThis as typeof globalThis & { [SERVICES]?: Promise<Services> };

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
    return await createServices(readServerConfig());
  } catch (error) {
    // The next call tries again instead of meeting the same failure for ever.
    delete home[SERVICES];
    throw error;
  }
}

/**
 * Takes no more work, lets what is being verified end, and ends the decode processes; what waits is told to come back.
 * What has arrived and is not verified stays staged. Nothing to do where no services were composed.
 */
export async function stopServices(): Promise<void> {
  const services = await home[SERVICES];
  if (services === undefined) return;
  services.health.stop();
  await Promise.all([services.completions.close(), services.downloads.close()]);
  services.decoder.close();
  await services.telemetry.close();
}
