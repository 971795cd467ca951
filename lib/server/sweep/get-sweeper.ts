import type { Services } from '../services';
import { createSweeper, type Sweeper } from './create-sweeper';

const sweepers = new WeakMap<Services, Sweeper>();

/** The sweep of these services: one for each process. */
export function getSweeper(services: Services): Sweeper {
  const known = sweepers.get(services);
  if (known) return known;
  const sweeper = createSweeper(services);
  sweepers.set(services, sweeper);
  return sweeper;
}
