import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from '../support/browser-args';
import { APP_URL } from '../support/ports';

/** On a store that `run.ts` has started and told of in the environment. */
export default defineConfig({
  testDir: '.',
  testMatch: '*.store.ts',
  outputDir: '../../test-results/stores',
  workers: 1,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 180_000 },
  reporter: [['list']],
  use: {
    baseURL: APP_URL,
    trace: 'retain-on-failure',
    video: 'off',
    launchOptions: {
      args: BROWSER_ARGS,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
  webServer: {
    command: 'npm start',
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    url: APP_URL,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
