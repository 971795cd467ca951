import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from '../support/browser-args';

export default defineConfig({
  testDir: '.',
  testMatch: '*.example.ts',
  outputDir: '../../test-results/own-sign-in',
  workers: 1,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 120_000 },
  reporter: [['list']],
  use: {
    launchOptions: {
      args: BROWSER_ARGS,
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
