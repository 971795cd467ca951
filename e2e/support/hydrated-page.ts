/** Pages that are used as people use them: not before their scripts listen, which a slow machine shows late. */
import type { Browser, Page } from '@playwright/test';

/** Resolves when everything of the page that can be pressed or filled in has its listeners; at once where none will come. */
async function waitUntilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // Neither a page of this app, nor one whose scripts run.
    if (!('__next_f' in self)) return true;
    // React keeps the listeners of an element in a property of it, whose name begins so.
    const isListening = (element: Element) =>
      Object.keys(element).some((name) => name.startsWith('__reactProps$'));
    return [...document.querySelectorAll('body :is(button, input, select, textarea)')].every(isListening);
  });
}

/** `open` with the wait after it, unless its caller said what to wait for. */
function andHydrate<Arguments extends unknown[], Answer>(
  page: Page,
  open: (...given: Arguments) => Promise<Answer>,
): (...given: Arguments) => Promise<Answer> {
  return async (...given) => {
    const answer = await open.apply(page, given);
    const isToldWhat = given.some((each) => typeof each === 'object' && each !== null && 'waitUntil' in each);
    if (!isToldWhat) await waitUntilHydrated(page);
    return answer;
  };
}

/** Lets every page of the browser wait in `goto` and `reload` until it is hydrated; with a `waitUntil` they wait for that alone. */
export function hydratePages(browser: Browser): void {
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    const newPage = context.newPage.bind(context);
    context.newPage = async () => {
      const page = await newPage();
      page.goto = andHydrate(page, page.goto);
      page.reload = andHydrate(page, page.reload);
      return page;
    };
    return context;
  };
}
