import type { Page } from '@playwright/test';

/**
 * Has the page's timers wait for the test, which moves them on by `page.clock.runFor`: what happens after so many seconds doesn't depend on how
 * fast the test is. The page's clock was installed (`page.clock.install`) before it was opened.
 */
export async function stopClock(page: Page): Promise<void> {
  const nowMs = await page.evaluate(() => Date.now());
  // A clock can only be stopped at a moment that is still to come, however long it takes to say so.
  await page.clock.pauseAt(nowMs + 600_000);
}
