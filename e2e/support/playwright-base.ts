import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from './browser-args';

/** Settings of every run of Playwright: one worker, no second try, and Chromium as `find-browser.ts` has found it. */
export const PLAYWRIGHT_BASE = defineConfig({
  testDir: '.',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  // These end what hangs: no machine is so slow or busy that a test comes near. Tests of speed are in bench/.
  timeout: 600_000,
  expect: { timeout: 180_000 },
  reporter: [['list']],
  use: {
    launchOptions: {
      args: BROWSER_ARGS,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
