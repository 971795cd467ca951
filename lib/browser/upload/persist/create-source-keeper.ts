import type { Clock } from '@/lib/browser/clock';
import type { JournalDatabase } from './journal-database';

/** How much room there is, as `navigator.storage` tells; nothing where it is not known. */
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

/** A share of the room that is left; the rest is for prepared bytes, and for other pages of the site. */
const SHARE = 0.25;

/** The room that browsers that do not tell are taken to have. */
const UNKNOWN_ROOM = 200 * 1_048_576;

/** A file that is prepared by then is never copied: copying takes the disk and a processor from the first photos, which are looked at. */
const SETTLE_MS = 2_000;

/** One file at a time, those that came last first: they wait longest. Nothing within the first two seconds. */
export function createSourceKeeper({
  database,
  room,
  clock,
  onKept,
}: Readonly<{
  database: Promise<JournalDatabase>;
  room: StorageRoom;
  clock: Clock;
  onKept: (id: string) => void;
}>): SourceKeeper {
  const waiting = new Map<string, File>();
  const keptBytes = new Map<string, number>();
  let totalBytes = 0;
  let budgetBytes: number | null = null;
  let isWriting = false;
  let isPlanned = false;

  function plan() {
    if (isPlanned || isWriting) return;
    isPlanned = true;
    clock.after(SETTLE_MS, () => {
      isPlanned = false;
      void write();
    });
  }

  async function write() {
    if (isWriting) return;
    isWriting = true;
    try {
      const db = await database;
      budgetBytes ??= await budgetOf(room);
      for (let next = lastOf(waiting); next; next = lastOf(waiting)) {
        const [id, file] = next;
        if (totalBytes + file.size > budgetBytes) break;
        waiting.delete(id);
        keptBytes.set(id, file.size);
        totalBytes += file.size;
        if (await writeOne(db, id, file)) continue;
        forget(id);
      }
    } catch {
      // There is no database: nothing is kept, and every file says so.
      waiting.clear();
    } finally {
      isWriting = false;
    }
  }

  async function writeOne(db: JournalDatabase, id: string, file: File): Promise<boolean> {
    try {
      const isFound = (await db.change(new Map([[id, { source: file }]]))).has(id);
      if (isFound && keptBytes.has(id)) onKept(id);
      return isFound;
    } catch (error) {
      // No more than what is there already fits; another error is about this file alone, which may be gone from the disk.
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      if (isFull) budgetBytes = totalBytes - file.size;
      return false;
    }
  }

  function forget(id: string): boolean {
    totalBytes -= keptBytes.get(id) ?? 0;
    return keptBytes.delete(id);
  }

  return {
    keep: (id, file) => {
      waiting.set(id, file);
      plan();
    },
    release: (id) => {
      waiting.delete(id);
      if (forget(id) && waiting.size > 0) void write();
    },
  };
}

function lastOf<Key, Value>(map: ReadonlyMap<Key, Value>): [Key, Value] | undefined {
  let last: [Key, Value] | undefined;
  for (const entry of map) last = entry;
  return last;
}

async function budgetOf(room: StorageRoom): Promise<number> {
  // Some WebKits have a storage manager that cannot be asked, and asking it throws.
  const known = await Promise.resolve()
    .then(room)
    .catch(() => null);
  const free = known?.quota === undefined ? UNKNOWN_ROOM : Math.max(0, known.quota - (known.usage ?? 0));
  return Math.min(MAX_BYTES, free * SHARE);
}
