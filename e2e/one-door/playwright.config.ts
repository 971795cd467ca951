import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from '../support/browser-args';
import { PLAYWRIGHT_BASE } from '../support/playwright-base';
import { NAME } from './door-port';
import { GATEWAY } from './open-network';

export default defineConfig(PLAYWRIGHT_BASE, {
  testMatch: ['*.door.ts', '*.proxy.ts'],
  outputDir: '../../test-results/one-door',
  use: {
    launchOptions: {
      args: [...BROWSER_ARGS, `--host-resolver-rules=MAP ${NAME} ${GATEWAY}`],
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    },
  },
});
