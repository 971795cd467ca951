import type { KeptThumbnail, ThumbnailDatabase } from '@/lib/browser/thumbnails/thumbnail-database';

/** A disk of thumbnails that outlives the pages which write on it. */
export type MemoryThumbnails = Readonly<{
  entries: Map<string, KeptThumbnail>;
  bytes: Map<string, ArrayBuffer>;
  open: () => ThumbnailDatabase;
}>;

/** The thumbnails' database in memory. */
export function createMemoryThumbnails(): MemoryThumbnails {
  const entries = new Map<string, KeptThumbnail>();
  const bytes = new Map<string, ArrayBuffer>();
  let emptied = 0;

  function open(): ThumbnailDatabase {
    const emptiedBefore = emptied;
    return {
      entries: async () => [...entries.values()],
      read: async (key) => bytes.get(key),
      write: async ({ added, used, removed }, evict) => {
        if (emptied !== emptiedBefore) return null;
        for (const entry of used) if (entries.has(entry.key)) entries.set(entry.key, entry);
        for (const one of added) {
          entries.set(one.entry.key, one.entry);
          bytes.set(one.entry.key, one.bytes);
        }
        for (const key of [...removed, ...evict([...entries.values()])]) {
          entries.delete(key);
          bytes.delete(key);
        }
        return [...entries.values()];
      },
      empty: async () => {
        entries.clear();
        bytes.clear();
        emptied += 1;
      },
      close: () => undefined,
    };
  }

  return { entries, bytes, open };
}
