import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { BROWSER_ARGS } from './support/browser-args';
import { ADMIN_PASSWORD, APP_PORT, APP_URL, BUCKET_PORT, FAULT_PROXY_URL } from './support/ports';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  // One worker: the proxy that fails on demand is shared, and a laptop's two cores are busy compressing.
  workers: 1,
  forbidOnly: true,
  retries: 0,
  // These end what hangs: no machine is so slow or busy that a test comes near. Tests of speed are in bench/.
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
    command: 'npx tsx e2e/support/serve-logged.ts',
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    url: APP_URL,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    env: {
      PORT: String(APP_PORT),
      DEV_BUCKET_PORT: String(BUCKET_PORT),
      DEV_BUCKET_DIR: 'test-results/bucket',
      DEV_BUCKET_PUBLIC_URL: FAULT_PROXY_URL,
      ADMIN_PASSWORD,
      // The tests upload more in a minute than any person would.
      UPLOAD_RATE_PER_MINUTE: '100000',
    },
  },
});
