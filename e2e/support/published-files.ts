import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { download, imageOf, signIn } from './admin';
import { UploadPage } from './upload-page';

/** Levels of 256 by which compression, scaling and colour conversion may move a colour. */
export const TOLERANCE = 14;

/** The published images of the files of these names, in order. */
export async function published(page: Page, names: readonly string[]) {
  const upload = new UploadPage(page);
  const ids: string[] = [];
  for (const name of names) ids.push(await upload.doneId(name));
  await signIn(page);
  return Promise.all(
    ids.map(async (id) => {
      const { bytes } = await download(page, await imageOf(page, id));
      return { bytes, ...(await sharp(bytes, { pages: -1 }).metadata()) };
    }),
  );
}
