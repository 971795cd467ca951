import { defineConfig } from 'vitest/config';
import { mutationTests } from './stryker.config';
import unit from './vitest.config';

/** The tests that `npm run test:mutation` runs for every change it makes. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: mutationTests,
    // Random orders find a missing rule in the first hundreds, or a test of its own has to.
    env: { ...unit.test?.env, RUNS: '200' },
  },
});
