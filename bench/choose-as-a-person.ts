import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';

/** Nobody finds photos faster. */
const PICKING_MS = 500;

/** By the button, at which the page gets ready. The others do nothing before they have files; the floor's workers are up at load. */
export async function chooseAsAPerson(page: Page, files: readonly string[]): Promise<void> {
  const picker = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose photos' }).click();
  const chooser = await picker;
  await sleep(PICKING_MS);
  await chooser.setFiles([...files]);
}
