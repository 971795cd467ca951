import type { Services } from './services';

/**
 * Next.js bundles pages and routes apart, so a module may be there twice in one process. Budgets, queues,
 * decode processes and used sign-in links must not be: the one place where they live is the global object.
 */
export const SERVICES = Symbol.for('sluice.services');

/** The global object, with the services of this process where they have been composed. */
export const home = globalThis as typeof globalThis & { [SERVICES]?: Promise<Services> };
