import { defineConfig } from 'vitest/config';
import unit from './vitest.config';

/** Tests of everything that anybody may send, by every role, to every route and every parser. `SECURITY_LONG=1` tries far more; minutes to hours. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['{app,lib,testing}/**/*.security.ts'],
    testTimeout: 7_200_000,
  },
});
