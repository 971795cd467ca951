import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from '../support/browser-args';

export default defineConfig({
  testDir: '.',
  testMatch: '*.adopt.ts',
  outputDir: '../../test-results/adopt',
  workers: 1,
  forbidOnly: true,
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
