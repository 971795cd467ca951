import { defineConfig } from '@playwright/test';
import { PLAYWRIGHT_BASE } from '../support/playwright-base';

export default defineConfig(PLAYWRIGHT_BASE, {
  testDir: '.',
  testMatch: '*.example.ts',
  outputDir: '../../test-results/own-sign-in',
});
