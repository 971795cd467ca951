import type { Clock } from '@/lib/browser/clock';
import type { UploadJournal } from './upload-journal';

type LazyOptions = Readonly<{
  /** Fetches the code and nothing more. */
  prefetch: () => Promise<unknown>;
  load: () => Promise<UploadJournal>;
  /** False where it is sure that no earlier visit left anything. */
  mayHoldEntries: () => Promise<boolean>;
  clock: Clock;
}>;

/** By then the first photos are on their way, which a database that is being made would hold up. */
const BEGIN_AFTER_MS = 400;

/** A server that is being restarted is back by then. */
const LOAD_AGAIN_MS = 5_000;

/**
 * A journal whose code is loaded with the first file, or where an earlier visit may have left something: a page that is
 * only looked at does not pay for it. Where it cannot be loaded nothing is kept until the next files are added or it is tried again.
 */
export function createLazyJournal({ prefetch, load, mayHoldEntries, clock }: LazyOptions): UploadJournal {
  let markOpened = (_handlers: Parameters<UploadJournal['open']>[0]) => {};
  const opened = new Promise<Parameters<UploadJournal['open']>[0]>((resolve) => {
    markOpened = resolve;
  });
  let journal: Promise<UploadJournal | null> | null = null;
  let isClosed = false;
  /** Nothing is written down of these: a caller need not wait for the database, which begins late. */
  const unprepared = new Set<string>();

  async function begin(): Promise<UploadJournal | null> {
    try {
      const [loaded, handlers] = await Promise.all([load(), opened]);
      if (isClosed) return null;
      loaded.open(handlers);
      return loaded;
    } catch {
      journal = null;
      clock.after(LOAD_AGAIN_MS, look);
      return null;
    }
  }

  /** Takes up what an earlier visit may have left. */
  function look() {
    void mayHoldEntries()
      .catch(() => true)
      .then((may) => {
        if (may && !isClosed) journal ??= begin();
      });
  }

  /** Before anything was added there is nothing to change. */
  function later(act: (loaded: UploadJournal) => void): void {
    void journal?.then((loaded) => loaded && act(loaded));
  }

  return {
    open: (handlers) => {
      markOpened(handlers);
      look();
    },
    warmUp: () => void prefetch().catch(() => {}),
    add: (files) => {
      for (const { id } of files) unprepared.add(id);
      journal ??= new Promise((resolve) => {
        clock.after(BEGIN_AFTER_MS, () => resolve(begin()));
      });
      later((loaded) => loaded.add(files));
    },
    savePrepared: (id, prepared) => {
      unprepared.delete(id);
      later((loaded) => loaded.savePrepared(id, prepared));
    },
    saveTicket: async (id, ticket) => (await (await journal)?.saveTicket(id, ticket)) ?? false,
    dropTicket: (id) => later((loaded) => loaded.dropTicket(id)),
    setPaused: (id, isPaused) => later((loaded) => loaded.setPaused(id, isPaused)),
    setCancelled: (id, isCancelled) => later((loaded) => loaded.setCancelled(id, isCancelled)),
    dropOriginal: (id) => later((loaded) => loaded.dropOriginal(id)),
    setSaid: (id, said) => later((loaded) => loaded.setSaid(id, said)),
    setOrder: (id, order) => later((loaded) => loaded.setOrder(id, order)),
    setConversions: (id, conversions) => later((loaded) => loaded.setConversions(id, conversions)),
    remove: (ids) => {
      for (const id of ids) unprepared.delete(id);
      later((loaded) => loaded.remove(ids));
    },
    readPrepared: async (id) =>
      unprepared.has(id) ? null : ((await (await journal)?.readPrepared(id)) ?? null),
    readSource: async (id) => (await (await journal)?.readSource(id)) ?? null,
    close: () => {
      isClosed = true;
      later((loaded) => loaded.close());
    },
  };
}
