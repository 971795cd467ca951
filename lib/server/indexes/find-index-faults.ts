/**
 * Compares the indexes with the rows they are made of. Rows are read once and remembered as numbers of eight bytes, then the entries, then,
 * where some are missing, the rows once more: three listings of the bucket, whatever its size, and some tens of megabytes for a million
 * images. Each fault is looked at again by its id before it is told, as others may change images meanwhile.
 */
import { isImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { INDEX_PREFIX, TRASH_INDEX_PREFIX } from '@/lib/shared/keys/index-keys';
import { idOfPosition } from '@/lib/shared/keys/index-order';
import { isNewerRow } from '@/lib/shared/keys/row/row-codec';
import type { ObjectInfo, ObjectPage, ObjectStorage } from '@/lib/storage';
import { findImages } from '../rows/find-images';
import { listRows } from '../rows/list-rows';
import { mergeRows } from '../rows/merge-rows';
import type { StoredRow } from '../rows/stored-row';
import { type AlbumOrders, entriesOf } from './entries-of';
import { readEveryOrder } from './read-album-orders';

/** One fault of an index. */
export type IndexFault =
  /** An image that is in an index less than its row says. */
  | Readonly<{ kind: 'missing'; image: StoredRow }>
  /** An entry that no row asks for. */
  | Readonly<{ kind: 'stale'; key: string }>;

const PAGE = 1_000;
const CHUNK = 500;
/** Indexes of this release: another one below the same prefix may be a later release's. */
const KNOWN = /^(?:taken|album-[a-z0-9]{6}\/[a-z]+-[a-z]+)\//;

export type IndexFaultOptions = Readonly<{
  /** Anything younger may be under way, in milliseconds since 1970. */
  beforeMs: number;
  onProgress?: (count: number) => void;
}>;

/** The faults of all indexes, in no order. Throws `StorageError`. */
export async function* findIndexFaults(
  storage: ObjectStorage,
  { beforeMs, onProgress = () => {} }: IndexFaultOptions,
): AsyncGenerator<IndexFault> {
  const orders = await readEveryOrder(storage);
  const unseen = new Set<number>();
  let count = 0;
  for await (const batch of listWinners(storage)) {
    for (const image of batch) for (const key of entriesOf(image, orders)) unseen.add(digestOf(key));
    count += batch.length;
    onProgress(count);
  }
  for (const prefix of [INDEX_PREFIX, TRASH_INDEX_PREFIX]) {
    for await (const objects of listPages(storage, prefix)) {
      const strange = objects.filter((object) => {
        const isKnown = unseen.delete(digestOf(object.key));
        return !isKnown && isJudged(object, prefix, beforeMs);
      });
      // An entry that was seen before is not in the set any more: a second look by the id decides.
      for (const key of await findStale(storage, strange, orders)) yield { kind: 'stale', key };
    }
  }
  if (unseen.size === 0) return;
  for await (const batch of listWinners(storage)) {
    for (const image of batch) {
      if (image.lastModified.getTime() > beforeMs) continue;
      const keys = entriesOf(image, orders).filter((key) => unseen.has(digestOf(key)));
      const heads = await Promise.all(keys.map((key) => storage.head(key)));
      if (heads.includes(null)) yield { kind: 'missing', image };
    }
  }
}

/** The row that counts of every image, newest upload first. */
function listWinners(storage: ObjectStorage): AsyncGenerator<readonly StoredRow[]> {
  return mergeRows(IMAGE_STATES.map((state) => listRows(storage, state, null, PAGE)));
}

async function* listPages(storage: ObjectStorage, prefix: string): AsyncGenerator<readonly ObjectInfo[]> {
  let after: string | null = prefix;
  while (after !== null) {
    const page: ObjectPage = await storage.list({ prefix, startAfter: after, limit: PAGE });
    for (let at = 0; at < page.objects.length; at += CHUNK) yield page.objects.slice(at, at + CHUNK);
    after = page.next;
  }
}

/** False for what is too young, of another release, or no entry at all. */
function isJudged({ key, lastModified }: ObjectInfo, prefix: string, beforeMs: number): boolean {
  const entry = idOfEntry(key);
  const isOurs = KNOWN.test(key.slice(prefix.length)) && entry !== null;
  return isOurs && lastModified.getTime() <= beforeMs && !isNewerRow(entry.rowText);
}

/** The position is the first part of a key that ends with an id. */
function idOfEntry(key: string): Readonly<{ id: string; rowText: string }> | null {
  const parts = key.split('/');
  const at = parts.findIndex((part) => idOfPosition(part) !== null);
  const id = idOfPosition(parts[at] ?? '');
  return isImageId(id) ? { id, rowText: parts.slice(at + 1).join('/') } : null;
}

async function findStale(
  storage: ObjectStorage,
  strange: readonly ObjectInfo[],
  orders: AlbumOrders,
): Promise<readonly string[]> {
  const idOf = ({ key }: ObjectInfo) => idOfEntry(key)?.id ?? '';
  const now = await findImages(storage, strange.map(idOf));
  return strange.flatMap((object) => {
    const image = now.get(idOf(object));
    return image && entriesOf(image, orders).includes(object.key) ? [] : [object.key];
  });
}

/** A number for a key: 53 bits, so that two of a million keys are alike once in ten thousand buckets, which hides one fault. */
function digestOf(key: string): number {
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < key.length; at += 1) {
    const code = key.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
  other = Math.imul(other ^ (other >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & other) + (one >>> 0);
}
