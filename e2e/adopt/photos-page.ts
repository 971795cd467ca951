import { expect, type Page } from '@playwright/test';
import { makePhoto } from '../support/make-photo';
import { ADMIN_PASSWORD, BASE_PATH } from './world';

/** A page with the uploader, the gallery, or both, in an app that is not ours. */
export class PhotosPage {
  /** Errors of the console, and exceptions that nobody caught. */
  readonly errors: string[] = [];

  constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      // A fresh app has no icon.
      if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
        this.errors.push(message.text());
      }
    });
  }

  /** Signs in as the admin of our own sign-in. */
  async signIn(url: string): Promise<void> {
    const session = { data: { password: ADMIN_PASSWORD }, headers: { origin: url } };
    const response = await this.page.request.post(`${url}${BASE_PATH}/session`, session);
    expect(response.status()).toBe(204);
  }

  /** Opens the page, and waits until it takes files. */
  async open(url: string): Promise<void> {
    await this.page.goto(url);
    // Files of the visit before may still be listed.
    await expect(this.input()).toBeAttached();
    // React has taken it over: files that are chosen before would be lost.
    const isAlive = (input: Element) => Object.keys(input).some((key) => key.startsWith('__reactProps'));
    await expect.poll(() => this.input().evaluate(isAlive)).toBe(true);
    await this.page.waitForLoadState('networkidle');
  }

  async choose(name: string, seed = 0): Promise<void> {
    const buffer = await makePhoto({ seed });
    await this.input().setInputFiles([{ name, mimeType: 'image/jpeg', buffer }]);
  }

  private input() {
    return this.page.locator('input[type=file][multiple]:not([webkitdirectory])');
  }

  row(name: string) {
    return this.page.locator('[data-upload]').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Waits until the server has verified a photo, and returns its id. */
  async doneId(name: string): Promise<string> {
    await expect(this.row(name)).toHaveAttribute('data-state', 'done');
    return (await this.row(name).getAttribute('data-id')) ?? '';
  }

  /** Waits until the gallery shows the pixels of a photo. */
  async expectShown(id: string): Promise<void> {
    // A row of the uploader has a state, a tile of the gallery has none.
    const picture = this.page.locator(`[data-id="${id}"]:not([data-state]) img`).first();
    await expect
      .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth).catch(() => 0))
      .toBeGreaterThan(0);
  }
}
