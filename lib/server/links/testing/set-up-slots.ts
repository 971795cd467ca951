import { createImageId } from '@/lib/shared/keys/image-id';
import { CLAIMS_PREFIX } from '@/lib/shared/keys/slot-keys';
import type { ObjectStorage } from '@/lib/storage';
import { createMemoryStorage, type MemoryStorage } from '@/testing/storage/memory-storage';
import { createSlots } from '../slots/create-slots';
import type { SlotTerms, WantedSlot } from '../slots/slots';
import { sweepSlots } from '../slots/sweep-slots';

/** Bytes. */
export const KIB = 1_024;
export const HOUR_MS = 3_600_000;

/** Slots of a link in a bucket in memory, as many machines as a test wants, and a clock that it moves. */
export function setUp() {
  const state = { nowMs: Date.UTC(2026, 0, 15), seed: 1 };
  const clock = () => new Date(state.nowMs);
  const memory = createMemoryStorage({ clock });
  /** The same numbers in each run. */
  const random = () => {
    state.seed = (state.seed * 48_271) % 2_147_483_647;
    return state.seed / 2_147_483_647;
  };
  const soon = () => new Promise<void>((resolve) => setTimeout(resolve, random() * 3));
  const machine = (storage: ObjectStorage = jittered(memory, soon)) =>
    createSlots({ storage, clock, random, sleep: soon });
  const link = createImageId(state.nowMs);
  const terms: SlotTerms = { link, files: 30, bytes: null };
  const want = (file: string, changes: Partial<WantedSlot> = {}): WantedSlot => ({
    file,
    id: createImageId(state.nowMs),
    sizeBytes: 700 * KIB,
    expiresAt: new Date(state.nowMs + HOUR_MS),
    mayReuse: async () => true,
    ...changes,
  });
  const sweep = () => sweepSlots({ storage: memory, clock }, () => false);
  const claims = () => memory.keys().filter((key) => key.startsWith(CLAIMS_PREFIX));
  return { state, memory, machine, link, terms, want, sweep, claims };
}

/** Every request takes a while of its own, so that those of several machines come in any order. */
function jittered(memory: MemoryStorage, soon: () => Promise<void>): ObjectStorage {
  const late =
    <Args extends readonly unknown[], T>(ask: (...args: Args) => Promise<T>) =>
    async (...args: Args) => {
      await soon();
      const answer = await ask(...args);
      await soon();
      return answer;
    };
  const { read, put, list } = memory;
  return { ...memory, read: late(read), put: late(put), list: late(list), delete: late(memory.delete) };
}
