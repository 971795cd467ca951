import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from '../support/browser-args';
import { NAME } from './door-port';
import { GATEWAY } from './open-network';

export default defineConfig({
  testDir: '.',
  testMatch: ['*.door.ts', '*.proxy.ts'],
  outputDir: '../../test-results/one-door',
  workers: 1,
  forbidOnly: true,
  timeout: 600_000,
  expect: { timeout: 180_000 },
  reporter: [['list']],
  use: {
    launchOptions: {
      args: [...BROWSER_ARGS, `--host-resolver-rules=MAP ${NAME} ${GATEWAY}`],
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
