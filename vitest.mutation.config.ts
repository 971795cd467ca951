import { defineConfig } from 'vitest/config';
import { mutationTests } from './stryker.config';
import unit from './vitest.config';

/** The tests that `npm run test:mutation` runs for every change it makes. */
export default defineConfig({
  ...unit,
  test: { ...unit.test, include: mutationTests },
});
