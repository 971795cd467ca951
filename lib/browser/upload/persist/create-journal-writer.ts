import type { Clock } from '@/lib/browser/clock';
import type { JournalChange, JournalDatabase } from './journal-database';

/** Most files are done by then, and what was to be written of them never is. */
const LATER_MS = 1_000;

/** Short, because a page that is reloaded shows what is still written down once more. */
const REMOVE_MS = 100;

/** Changes of single files, held together: two thousand cancelled files are one transaction. */
export type JournalWriter = Readonly<{
  /** Once the running task and its promises are through; false when it could not be written. */
  change: (id: string, change: JournalChange) => Promise<boolean>;
  /** Some 1,000 ms later, unless the file is removed before; false then too. */
  changeLater: (id: string, change: JournalChange) => Promise<boolean>;
  /** Some 100 ms later. */
  remove: (ids: readonly string[]) => void;
  /** Writes what waits. */
  flush: () => void;
}>;

type Waiting = { change: JournalChange; answers: ((isWritten: boolean) => void)[] };
type Batch = Map<string, Waiting>;

/** A writer that waits for its database; it never rejects. */
export function createJournalWriter({
  database,
  clock,
}: Readonly<{ database: Promise<JournalDatabase>; clock: Clock }>): JournalWriter {
  let soon: Batch = new Map();
  let later: Batch = new Map();
  let removed = new Set<string>();
  let stopLater: (() => void) | null = null;
  let stopRemoving: (() => void) | null = null;

  function join(batch: Batch, id: string, change: JournalChange): Promise<boolean> {
    return new Promise((resolve) => {
      if (removed.has(id)) return resolve(false);
      const waiting = batch.get(id) ?? { change: {}, answers: [] };
      // Among two changes of one thing the last counts.
      waiting.change = { ...waiting.change, ...change };
      waiting.answers.push(resolve);
      batch.set(id, waiting);
    });
  }

  async function write(batch: Batch, ids: readonly string[] = []): Promise<void> {
    let found: ReadonlySet<string> = new Set();
    try {
      const db = await database;
      if (batch.size > 0)
        found = await db.change(new Map([...batch].map(([id, { change }]) => [id, change])));
      if (ids.length > 0) await db.remove(ids);
    } catch {
      // Nothing is kept, and every file says so.
    }
    for (const [id, { answers }] of batch) for (const one of answers) one(found.has(id));
  }

  function flushSoon() {
    const batch = soon;
    soon = new Map();
    if (batch.size > 0) void write(batch);
  }

  function flushLater() {
    stopLater?.();
    stopLater = null;
    const batch = later;
    later = new Map();
    if (batch.size > 0) void write(batch);
  }

  function flushRemoved() {
    stopRemoving?.();
    stopRemoving = null;
    const ids = [...removed];
    removed = new Set();
    if (ids.length > 0) void write(new Map(), ids);
  }

  return {
    change: (id, change) => {
      if (soon.size === 0) queueMicrotask(flushSoon);
      return join(soon, id, change);
    },
    changeLater: (id, change) => {
      stopLater ??= clock.after(LATER_MS, flushLater);
      return join(later, id, change);
    },
    remove: (ids) => {
      for (const id of ids) {
        for (const batch of [soon, later]) {
          for (const answer of batch.get(id)?.answers ?? []) answer(false);
          batch.delete(id);
        }
        removed.add(id);
      }
      if (ids.length > 0) stopRemoving ??= clock.after(REMOVE_MS, flushRemoved);
    },
    flush: () => {
      flushSoon();
      flushLater();
      flushRemoved();
    },
  };
}
