import type { ListedSlots } from './list-slots';

/** The memory of one process about the slots of a link: which to try next. Only the bucket decides who gets one. */
export type SlotView = Readonly<{
  /** A slot below `files` that may be free, with its version where it was freed; null where none is known to be. */
  pick(files: number): Readonly<{ slot: number; etag: string | null }> | null;
  /** Somebody has it, we or others. */
  take(slot: number): void;
  /** Replaces what is known. */
  learn(listed: ListedSlots): void;
}>;

/** The lowest free slots are chosen from, by chance: two machines that claim at the same moment seldom try the same. */
const CHOICE = 64;

/** Creates the view of a link that knows nothing: all of its slots may be free. */
export function createSlotView(random: () => number): SlotView {
  let taken = new Set<number>();
  let free: ReadonlyMap<number, string> = new Map();
  /** Every slot below is taken. */
  let lowest = 0;
  return {
    pick(files) {
      const choice: number[] = [];
      if (taken.size < files) {
        while (lowest < files && taken.has(lowest)) lowest += 1;
        for (let slot = lowest; slot < files && choice.length < CHOICE; slot += 1) {
          if (!taken.has(slot)) choice.push(slot);
        }
      }
      const slot = choice[Math.floor(random() * choice.length)];
      return slot === undefined ? null : { slot, etag: free.get(slot) ?? null };
    },
    take: (slot) => void taken.add(slot),
    learn(listed) {
      taken = new Set(listed.taken.keys());
      free = listed.free;
      lowest = 0;
    },
  };
}
