import type { JournalChange } from '@/lib/browser/persist/journal-database';

type Work = Readonly<{
  flags: readonly Readonly<{ ids: readonly string[]; change: JournalChange }>[];
  removed: readonly string[];
}>;

/** Collects small changes of the same moment. */
export type Coalescer = Readonly<{
  /** Of several changes of one file the last counts. `change` is known by its identity. */
  flag: (id: string, change: JournalChange) => void;
  remove: (ids: readonly string[]) => void;
}>;

/** Hands over what came together once the running task and its promises are through. */
export function createCoalescer(run: (work: Work) => Promise<void>): Coalescer {
  let flags = new Map<string, JournalChange>();
  let removed = new Set<string>();
  let isPlanned = false;

  function plan() {
    if (isPlanned) return;
    isPlanned = true;
    queueMicrotask(() => {
      isPlanned = false;
      const byChange = new Map<JournalChange, string[]>();
      for (const [id, change] of flags) {
        const ids = byChange.get(change);
        if (ids) ids.push(id);
        else byChange.set(change, [id]);
      }
      const work = {
        flags: [...byChange].map(([change, ids]) => ({ ids, change })),
        removed: [...removed],
      };
      flags = new Map();
      removed = new Set();
      void run(work);
    });
  }

  return {
    flag: (id, change) => {
      flags.set(id, change);
      plan();
    },
    remove: (ids) => {
      for (const id of ids) {
        flags.delete(id);
        removed.add(id);
      }
      plan();
    },
  };
}
