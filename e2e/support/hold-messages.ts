import type { BrowserContext } from '@playwright/test';

/**
 * Messages of the context's pages stay until the page or a test does away with them, however slow the machine is: to the page a pointer
 * rests on each from the moment it appears, and from under a pointer none leaves by itself.
 */
export async function holdMessages(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const hold = (element: Element) =>
      element.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) {
        for (const node of addedNodes) {
          if (!(node instanceof Element)) continue;
          for (const status of node.querySelectorAll('[role="status"]')) hold(status);
        }
      }
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}
