import type { Page } from '@playwright/test';
import { expect } from './test';
import { photoFile, UploadPage } from './upload-page';

/** Uploads so many small photos, named `<prefix>-1.jpg` and so on; they differ in colour and proportion. */
export async function uploadMany(page: Page, prefix: string, count: number): Promise<void> {
  const upload = new UploadPage(page);
  await upload.open();
  const files = await Promise.all(
    Array.from({ length: count }, (_, at) =>
      photoFile(`${prefix}-${at + 1}.jpg`, { seed: at, width: 160 + (at % 4) * 60, height: 200 }),
    ),
  );
  await upload.choose(files);
  await expect(upload.rowsIn('done')).toHaveCount(count);
}
