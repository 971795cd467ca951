/**
 * Parts of a page and their words are fetched when they are first used. On a slow connection that takes a while, in which nothing that a
 * person looks at may go away.
 */
import { everyPage } from './support/every-page';
import { expect, test } from './support/test';

test.use({ allowedErrors: /40[134]|410/, serviceWorkers: 'block' });

/** React hides what waits in this way alone. Nothing is fetched ahead: a person may be quicker than the page. */
const WATCH = `
  const { setTimeout: after } = globalThis;
  globalThis.setTimeout = (run, ms, ...rest) => (ms >= 1_000 ? 0 : after(run, ms, ...rest));
  globalThis.hidden = [];
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target.style?.getPropertyPriority('display') === 'important')
        hidden.push((target.getAttribute('aria-label') ?? target.textContent ?? '').slice(0, 60) + ' <' + target.localName + ' class="' + (target.getAttribute('class') ?? '').slice(0,60) + '">');
  }).observe(document, { attributes: true, attributeFilter: ['style'], subtree: true });`;

test('nothing goes away while parts and words of a page are fetched', async ({ page }) => {
  await page.addInitScript(WATCH);
  const scenes = await everyPage(page, 'slow');
  // Without the cache of the browser each page fetches its parts anew.
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await page.route('**/_next/static/chunks/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  const found: Record<string, unknown> = {};
  for (const { name, open, leave } of scenes) {
    await test.step(name, () => open(page));
    // Words are fetched behind the part that says them.
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(400);
    const hidden = await page.evaluate('hidden.splice(0)');
    if ((hidden as string[]).length > 0) found[name] = hidden;
    await leave?.(page);
  }
  expect(found).toEqual({});
});
