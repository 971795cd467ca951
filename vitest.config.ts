import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // Corpora and random orders take seconds each, and a busy machine takes several times as long.
    testTimeout: 60_000,
    include: ['{app,components,lib,bench,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    globalSetup: 'lib/cli/testing/build-decoders.ts',
    restoreMocks: true,
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
