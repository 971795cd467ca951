import type { UploadJournal } from './upload-journal';

type LazyOptions = Readonly<{
  /** Fetches the code and nothing more. */
  prefetch: () => Promise<unknown>;
  load: () => Promise<UploadJournal>;
  /** False where it is sure that no earlier visit left anything. */
  mayHoldEntries: () => Promise<boolean>;
}>;

/**
 * A journal whose code is loaded with the first file, or where an earlier visit may have left something: a page that is
 * only looked at does not pay for it. Where it cannot be loaded nothing is kept until the next files are added.
 */
export function createLazyJournal({ prefetch, load, mayHoldEntries }: LazyOptions): UploadJournal {
  let markOpened = (_handlers: Parameters<UploadJournal['open']>[0]) => {};
  const opened = new Promise<Parameters<UploadJournal['open']>[0]>((resolve) => {
    markOpened = resolve;
  });
  let journal: Promise<UploadJournal | null> | null = null;
  let isClosed = false;

  async function begin(): Promise<UploadJournal | null> {
    try {
      const [loaded, handlers] = await Promise.all([load(), opened]);
      if (isClosed) return null;
      loaded.open(handlers);
      return loaded;
    } catch {
      journal = null;
      return null;
    }
  }

  /** Before anything was added there is nothing to change. */
  function later(act: (loaded: UploadJournal) => void): void {
    void journal?.then((loaded) => loaded && act(loaded));
  }

  return {
    open: (handlers) => {
      markOpened(handlers);
      void mayHoldEntries()
        .catch(() => true)
        .then((may) => {
          if (may && !isClosed) journal ??= begin();
        });
    },
    warmUp: () => void prefetch().catch(() => {}),
    add: (files) => {
      journal ??= begin();
      later((loaded) => loaded.add(files));
    },
    savePrepared: (id, prepared) => later((loaded) => loaded.savePrepared(id, prepared)),
    saveTicket: async (id, ticket) => (await (await journal)?.saveTicket(id, ticket)) ?? false,
    dropTicket: (id) => later((loaded) => loaded.dropTicket(id)),
    setPaused: (id, isPaused) => later((loaded) => loaded.setPaused(id, isPaused)),
    setCancelled: (id, isCancelled) => later((loaded) => loaded.setCancelled(id, isCancelled)),
    dropOriginal: (id) => later((loaded) => loaded.dropOriginal(id)),
    setConversions: (id, conversions) => later((loaded) => loaded.setConversions(id, conversions)),
    remove: (ids) => later((loaded) => loaded.remove(ids)),
    readPrepared: async (id) => (await (await journal)?.readPrepared(id)) ?? null,
    readSource: async (id) => (await (await journal)?.readSource(id)) ?? null,
    close: () => {
      isClosed = true;
      later((loaded) => loaded.close());
    },
  };
}
