import { defineConfig } from '@playwright/test';
import { PLAYWRIGHT_BASE } from '../support/playwright-base';

export default defineConfig(PLAYWRIGHT_BASE, {
  testMatch: '*.adopt.ts',
  outputDir: '../../test-results/adopt',
});
