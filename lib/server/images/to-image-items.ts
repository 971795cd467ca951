import type { Services } from '@/lib/server/services';
import type { ImageItem } from '@/lib/shared/wire';
import type { StoredRow } from './stored-row';
import { formatImageItem } from './to-image-item';

/** Items made lately, by key: a key says all that is in one but the address, and what is in the trash its end. */
const remembered = new Map<string, ImageItem>();
const REMEMBERED = 2_000;

/** Rows as every answer shows them. Signs the addresses of their thumbnails together. */
export async function toImageItems(
  services: Pick<Services, 'downloadUrls'>,
  rows: readonly StoredRow[],
): Promise<readonly ImageItem[]> {
  const urls = await services.downloadUrls.urlsOf(rows.map(({ key }) => key));
  return rows.map((row, index) => itemOf(row, urls[index] ?? ''));
}

function itemOf(row: StoredRow, thumbUrl: string): ImageItem {
  if (row.state === 'trash') return formatImageItem(row, thumbUrl);
  const kept = remembered.get(row.key);
  if (kept?.thumbUrl === thumbUrl) return kept;
  const item = formatImageItem(row, thumbUrl);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(row.key, item);
  return item;
}
