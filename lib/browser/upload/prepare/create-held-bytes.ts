import type { PreparedFile } from './prepare-file';

/** Prepared bytes of failed and cancelled files, for a retry that need not compress again. */
export type HeldBytes = Readonly<{
  /** Keeps them; the oldest are let go when there are too many. */
  put: (id: string, prepared: PreparedFile) => void;
  /** Hands them over and forgets them; undefined when they were let go. */
  take: (id: string) => PreparedFile | undefined;
  forget: (id: string) => void;
}>;

/** Holds at most `maxBytes`, so that two thousand failures do not fill the memory. */
export function createHeldBytes(maxBytes: number): HeldBytes {
  const held = new Map<string, PreparedFile>();
  let heldBytes = 0;

  function take(id: string) {
    const prepared = held.get(id);
    if (prepared && held.delete(id)) heldBytes -= prepared.blob.size;
    return prepared;
  }

  return {
    put: (id, prepared) => {
      take(id);
      held.set(id, prepared);
      heldBytes += prepared.blob.size;
      for (const oldest of held.keys()) {
        if (heldBytes <= maxBytes) break;
        take(oldest);
      }
    },
    take,
    forget: take,
  };
}
