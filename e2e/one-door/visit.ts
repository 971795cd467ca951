import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import { photoFile, UploadPage } from '../support/upload-page';
import { PASSWORD } from './start-plain';

/** A browser that may talk to one origin and complain about nothing. */
export type Visitor = Readonly<{ page: Page; check(): void; close(): Promise<void> }>;

/** A fresh profile; `check` fails where a page has complained or talked to anybody but `origin`. */
export async function visit(browser: Browser, origin: string): Promise<Visitor> {
  const context: BrowserContext = await browser.newContext({ baseURL: origin, ignoreHTTPSErrors: true });
  const problems: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith('http') && asked !== origin) problems.push(`It asks ${request.url()}`);
  });
  context.on('weberror', (error) => problems.push(`It throws ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error')
      problems.push(`It complains: ${message.text()} ${message.location().url}`);
  });
  return {
    page: await context.newPage(),
    check: () => expect(problems).toEqual([]),
    close: () => context.close(),
  };
}

/** Chooses a photo, sends it, looks at it in the gallery, and opens its link as somebody else: each as a person does. */
export async function sendAndShare(browser: Browser, origin: string, name: string): Promise<void> {
  const visitor = await visit(browser, origin);
  const { page } = visitor;
  const upload = new UploadPage(page);
  await upload.open();
  await upload.choose([await photoFile(name, { seed: 21, width: 2_600, height: 1_900 })]);
  const id = await upload.doneId(name);

  await page.goto('/gallery');
  await page.getByRole('link', { name: 'Sign in' }).first().click();
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const tile = page.locator(`[data-id="${id}"]`);
  await expect(tile).toBeVisible();
  await expect
    .poll(() => tile.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);

  // By the page itself: nobody else is on its host.
  const url = await page.evaluate(async (imageId) => {
    const answer = await fetch('/api/images/share', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: imageId, expiresInSeconds: 3_600 }),
    });
    return ((await answer.json()) as { url: string }).url;
  }, id);
  visitor.check();
  await visitor.close();

  const friend = await visit(browser, origin);
  await friend.page.goto(new URL(url, origin).href);
  // The browser takes a picture as wide as its window needs.
  const photo = friend.page.getByRole('img', { name });
  await expect
    .poll(() => photo.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  friend.check();
  await friend.close();
}
