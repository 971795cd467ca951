import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { PLAYWRIGHT_BASE } from '../support/playwright-base';
import { APP_URL } from '../support/ports';

/** On a store that `run.ts` has started and told of in the environment. */
export default defineConfig(PLAYWRIGHT_BASE, {
  testMatch: '*.store.ts',
  outputDir: '../../test-results/stores',
  use: {
    baseURL: APP_URL,
    trace: 'retain-on-failure',
    video: 'off',
  },
  webServer: {
    command: 'npm start',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: APP_URL,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
