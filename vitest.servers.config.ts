import { defineConfig } from 'vitest/config';
import unit from './vitest.config';

/** Tests on real servers: slower, one file after another, each with servers of its own. */
export default defineConfig({
  ...unit,
  test: {
    ...unit.test,
    include: ['{lib,testing}/**/*.servers.ts'],
    // Hundreds of rows on each server take minutes: only where they are asked for.
    exclude: process.env.PLANTED_FAULTS === '1' ? [] : ['lib/cli/doctor/planted/planted-faults.servers.ts'],
    fileParallelism: false,
    // Rows of one table mostly wait for a grant to expire; each asks for a good deal at once.
    maxConcurrency: 6,
    hookTimeout: 600_000,
  },
});
