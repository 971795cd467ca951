import type { JournalDatabase } from '@/lib/browser/persist/journal-database';

/** How much room there is, as `navigator.storage` answers. */
export type StorageRoom = () => Promise<Readonly<{ quota?: number; usage?: number }>>;

/** Writes chosen files down while they wait to be prepared, as far as there is room. */
export type SourceKeeper = Readonly<{
  /** Puts a file in line. */
  keep: (id: string, file: File) => void;
  /** It is prepared or gone: its room is free for others. */
  release: (id: string) => void;
}>;

/** However large the disk is: files are copied, and two thousand photos are not to be written twice. */
const MAX_BYTES = 1_073_741_824;

/** Of the room that is left; the rest is for prepared bytes, and for other pages of the site. */
const SHARE = 0.25;

/** What browsers that do not tell are taken to have. */
const UNKNOWN_ROOM = 200 * 1_048_576;

/** One file at a time, in the order they came. */
export function createSourceKeeper({
  database,
  room,
  onKept,
}: Readonly<{
  database: Promise<JournalDatabase>;
  room: StorageRoom;
  onKept: (id: string) => void;
}>): SourceKeeper {
  const waiting = new Map<string, File>();
  const keptBytes = new Map<string, number>();
  let totalBytes = 0;
  let budgetBytes: number | null = null;
  let isWriting = false;

  async function write() {
    if (isWriting) return;
    isWriting = true;
    try {
      const db = await database;
      budgetBytes ??= await budgetOf(room);
      for (const [id, file] of waiting) {
        if (totalBytes + file.size > budgetBytes) break;
        waiting.delete(id);
        keptBytes.set(id, file.size);
        totalBytes += file.size;
        const isFound = await db.change([id], { source: file });
        if (isFound && keptBytes.has(id)) onKept(id);
      }
    } catch {
      // Full, or the file is not readable any more: what is not kept is said to be at risk.
      budgetBytes = 0;
    } finally {
      isWriting = false;
    }
  }

  return {
    keep: (id, file) => {
      waiting.set(id, file);
      void write();
    },
    release: (id) => {
      waiting.delete(id);
      totalBytes -= keptBytes.get(id) ?? 0;
      if (keptBytes.delete(id) && waiting.size > 0) void write();
    },
  };
}

async function budgetOf(room: StorageRoom): Promise<number> {
  const known = await room().catch(() => null);
  const free = known?.quota === undefined ? UNKNOWN_ROOM : Math.max(0, known.quota - (known.usage ?? 0));
  return Math.min(MAX_BYTES, free * SHARE);
}
