import type { ImageItem } from '@/lib/shared/wire';
import type { StoredRow } from '../rows/stored-row';
import { formatImageItem, type ItemNeeds } from './to-image-item';

/** Items made lately, by key: a key says all that is in one but the address, and what is in the trash its end. */
const itemsByKey = new Map<string, ImageItem>();
const MAX_ITEMS = 2_000;

/** Rows as every answer shows them. Signs the addresses of their thumbnails together. */
export async function toImageItems(
  services: ItemNeeds,
  rows: readonly StoredRow[],
): Promise<readonly ImageItem[]> {
  const trashed = rows.find(({ state }) => state === 'trash');
  const [urls, trashMs] = await Promise.all([
    services.downloadUrls.urlsOf(rows.map(({ key }) => key)),
    trashed ? services.deletion.trashMs(trashed.key) : null,
  ]);
  return rows.map((row, index) => itemOf(services, row, urls[index] ?? '', trashMs));
}

function itemOf(services: ItemNeeds, row: StoredRow, thumbUrl: string, trashMs: number | null): ImageItem {
  if (row.state === 'trash') return formatImageItem(services, row, thumbUrl, trashMs);
  const kept = itemsByKey.get(row.key);
  if (kept?.thumbUrl === thumbUrl) return kept;
  const item = formatImageItem(services, row, thumbUrl, null);
  if (itemsByKey.size >= MAX_ITEMS) itemsByKey.clear();
  itemsByKey.set(row.key, item);
  return item;
}
