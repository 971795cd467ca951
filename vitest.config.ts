import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // These end what hangs: no machine is so slow or busy that a test comes near. Proofs of speed are in bench/.
    testTimeout: 600_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 180_000, interval: 10 } },
    include: ['{app,components,lib,package,bench,e2e,testing}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Tests that start servers and processes of their own fill the rest of a machine of two cores; a third worker made all of them slower.
    maxWorkers: 2,
    globalSetup: 'testing/build-decoders.ts',
    restoreMocks: true,
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
