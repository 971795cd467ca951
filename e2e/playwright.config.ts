import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { PLAYWRIGHT_BASE } from './support/playwright-base';
import { ADMIN_PASSWORD, APP_PORT, APP_URL, BUCKET_PORT, EMBED_PORT, FAULT_PROXY_URL } from './support/ports';

// One worker: the proxy that fails on demand is shared, and a laptop's two cores are busy compressing.
export default defineConfig(PLAYWRIGHT_BASE, {
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../test-results',
  use: {
    baseURL: APP_URL,
    trace: 'retain-on-failure',
    video: 'off',
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
      ALBUM_EMBED_ORIGINS: `http://127.0.0.1:${EMBED_PORT}`,
    },
  },
});
