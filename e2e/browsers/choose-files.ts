import { FILE_INPUT } from '../support/upload-page';
import type { RealBrowser } from './real-browser';
import { waitFor } from './wait-for';

/** Opens the upload page and chooses files from the disk, as soon as the page is there. */
export async function chooseFiles(
  browser: RealBrowser,
  app: string,
  paths: readonly string[],
): Promise<void> {
  await browser.goto(app);
  await waitFor(browser, `document.readyState === 'complete' && document.querySelector('button') !== null`);
  await browser.choose(FILE_INPUT, paths);
}
