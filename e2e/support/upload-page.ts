import type { Page } from '@playwright/test';
import { makePhoto, type PhotoOptions } from './make-photo';
import { expect } from './test';

export type TestFile = { name: string; mimeType: string; buffer: Buffer };

/** The upload page's picker of single files; another one takes folders. */
export const FILE_INPUT = 'input[type=file][multiple]:not([webkitdirectory])';

/** A photo as a file to choose. */
export async function photoFile(name: string, options: PhotoOptions = {}): Promise<TestFile> {
  const buffer = await makePhoto(options);
  return { name, mimeType: `image/${options.format ?? 'jpeg'}`, buffer };
}

/** A file of these bytes under an image's name. */
export function fakeImage(name: string, content: string | Buffer): TestFile {
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(content) };
}

/** The upload page as a person uses it. */
export class UploadPage {
  constructor(readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.goto('/');
    // The picker works once the page is alive.
    await expect(this.page.getByRole('button', { name: 'Choose photos' })).toBeVisible();
    await this.page.waitForLoadState('networkidle');
  }

  async choose(files: readonly TestFile[]): Promise<void> {
    await this.page.locator(FILE_INPUT).setInputFiles([...files]);
  }

  row(name: string) {
    return this.page.locator('[data-upload]').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** Chooses from the menu of one file. */
  async act(name: string, action: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: `Actions for ${name}` })
      .click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }

  /** Chooses from the menu of the bar. */
  async more(action: string): Promise<void> {
    await this.page.getByRole('button', { name: 'More actions' }).click();
    await this.page.getByRole('menuitem', { name: action, exact: true }).click();
  }

  /** The sizes of a file and what else its picture tells under a pointer. */
  facts(name: string) {
    return this.row(name).locator('[data-open]');
  }

  rowsIn(state: string) {
    return this.page.locator(`[data-state="${state}"]`);
  }

  /** Waits for a file's end and gives the id of its image. */
  async doneId(name: string): Promise<string> {
    await expect(this.row(name)).toHaveAttribute('data-state', 'done');
    return (await this.row(name).getAttribute('data-id')) ?? '';
  }
}
