import type { Locator } from '@playwright/test';

/** Does something after which a text is in the page for a moment, and has watched for it since before. */
export async function seenAfter(text: Locator, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([text.waitFor({ state: 'attached' }), act()]);
}
