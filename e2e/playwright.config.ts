import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { PLAYWRIGHT_BASE } from './support/playwright-base';
import { APP_URL, appUrlOf, WORKERS } from './support/ports';

/** The files of one worker run one after another; what they share (a bucket, a proxy that fails on demand) no other worker has. */
export default defineConfig(PLAYWRIGHT_BASE, {
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  workers: WORKERS,
  use: {
    baseURL: APP_URL,
    trace: 'retain-on-failure',
    video: 'off',
  },
  webServer: Array.from({ length: WORKERS }, (_, worker) => ({
    name: `server ${worker}`,
    command: 'npx tsx e2e/support/serve-logged.ts',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: appUrlOf(worker),
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: { TEST_PARALLEL_INDEX: String(worker) },
  })),
});
