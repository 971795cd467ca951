import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

/** Uploads `files` by the loop of `naive-page.js`; resolves with the milliseconds it took. */
export async function naiveUpload(
  page: Page,
  files: readonly string[],
  libraryPath: string,
): Promise<number> {
  await page.addScriptTag({ path: libraryPath });
  // Plain JavaScript: a TypeScript runner's helpers do not exist in the page.
  await page.addScriptTag({ path: fileURLToPath(new URL('./naive-page.js', import.meta.url)) });
  await page.evaluate(
    `document.body.insertAdjacentHTML('beforeend', '<input type="file" multiple id="naive-input">')`,
  );
  await page.setInputFiles('#naive-input', [...files]);
  return page.evaluate<number>('naiveUpload()');
}
