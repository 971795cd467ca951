import type { RealBrowser } from './real-browser';

/** No browser takes so long for a step, on a machine that does a dozen other things. */
export const WAIT_MS = 120_000;

/** Waits until an expression is true on the page; throws with the expression and what the page shows. */
export async function waitFor(browser: RealBrowser, expression: string, timeoutMs = WAIT_MS): Promise<void> {
  let problem = '';
  for (const endMs = Date.now() + timeoutMs; Date.now() < endMs; ) {
    try {
      if (await browser.evaluate<boolean>(`Boolean(${expression})`)) return;
    } catch (error) {
      // A page that is on its way to another has no answer.
      problem = String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  const shown = await browser.evaluate<string>('document.body.innerText.slice(0, 600)').catch(() => '');
  throw new Error(`Timed out waiting for ${expression}\n${problem}\n${shown}`);
}
