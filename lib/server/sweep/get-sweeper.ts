import { createSweeper, type Sweeper, type SweepNeeds } from './create-sweeper';

const sweepers = new WeakMap<SweepNeeds, Sweeper>();

/** The sweep of these services: one for each process. */
export function getSweeper(services: SweepNeeds): Sweeper {
  const known = sweepers.get(services);
  if (known) return known;
  const sweeper = createSweeper(services);
  sweepers.set(services, sweeper);
  return sweeper;
}
