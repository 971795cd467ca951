import type { ObjectStorage } from '@/lib/storage';

/** A storage that knows how long its listings took. */
export type ListTimer = Readonly<{
  storage: ObjectStorage;
  /** Milliseconds during which at least one listing was under way. */
  elapsedMs(): number;
}>;

/** Creates a storage whose listings are timed; everything else is the storage's own. */
export function createListTimer(storage: ObjectStorage): ListTimer {
  let elapsedMs = 0;
  let underWay = 0;
  let sinceMs = 0;
  return {
    storage: {
      ...storage,
      async list(options) {
        if (underWay === 0) sinceMs = performance.now();
        underWay += 1;
        try {
          return await storage.list(options);
        } finally {
          underWay -= 1;
          if (underWay === 0) elapsedMs += performance.now() - sinceMs;
        }
      },
    },
    elapsedMs: () => elapsedMs,
  };
}
