import { defineConfig } from 'vitest/config';
import unit from './vitest.config';

/** Damaged files of every format: refused or stored whole. `DAMAGE_VARIANTS=5000` tries ten times as many; minutes. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['testing/**/*.damage.ts'],
    testTimeout: 7_200_000,
  },
});
