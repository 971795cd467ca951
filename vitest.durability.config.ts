import { defineConfig } from 'vitest/config';
import unit from './vitest.config';

/**
 * Processes that are killed in the middle of what they do. `DURABILITY_KILLS` sets how many; 1,000 take about ten minutes.
 * `DURABILITY_ON=radosgw` does it on Ceph's gateway.
 */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['testing/**/*.durability.ts'],
    fileParallelism: false,
    testTimeout: 7_200_000,
  },
});
