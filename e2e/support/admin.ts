import type { Page } from '@playwright/test';
import type { ImageItem } from '@/lib/shared/wire';
import { ADMIN_PASSWORD } from './ports';
import { expect } from './test';

/** Signs the page's browser in without its form. */
export async function signIn(page: Page): Promise<void> {
  const response = await page.request.post('/api/session', { data: { password: ADMIN_PASSWORD } });
  expect(response.status()).toBe(204);
}

/** The image as the admin API tells it. */
export async function imageOf(page: Page, id: string): Promise<ImageItem> {
  const response = await page.request.get(`/api/images/${id}`);
  expect(response.status()).toBe(200);
  return (await response.json()) as ImageItem;
}

/** The published bytes and headers, through the permanent link. */
export async function download(page: Page, image: Pick<ImageItem, 'url'>) {
  const response = await page.request.get(image.url);
  expect(response.status()).toBe(200);
  return { bytes: await response.body(), headers: response.headers() };
}
