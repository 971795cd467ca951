import type { Services } from './services';

/**
 * Next.js bundles pages and routes apart, so a module may be there twice in one process. Budgets, queues,
 * decode processes and used sign-in links must not be: the one place where they live is the global object.
 */
const SERVICES = Symbol.for('sluice.services');

type Home = typeof globalThis & { [SERVICES]?: Map<string, Promise<Services>> };

/** The services of this process that have been composed, by the base path they answer below. */
export function composedServices(): Map<string, Promise<Services>> {
  const home = globalThis as Home;
  home[SERVICES] ??= new Map();
  return home[SERVICES];
}
