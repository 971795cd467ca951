import type { ObjectStorage } from '@/lib/storage';
import { type ListedSlots, listSlots, sharesOf } from './list-slots';

/** Decides whether a slot that was written still fits into the bytes of its link. */
export type Admission = Readonly<{
  /** Whether there was room for a share beside all that this process is writing, when the slots were listed last. */
  hasRoomFor(share: number, most: number): Promise<boolean>;
  /** Counts a share as being written, until the function that it returns is called. */
  begin(share: number): () => void;
  /** Judges a slot that was written by the slots as they are listed after this call began. */
  isAdmitted(slot: number, share: number, most: number): Promise<boolean>;
}>;

type Waiting = Readonly<{
  slot: number;
  share: number;
  most: number;
  answer: (isAdmitted: boolean) => void;
  fail: (reason: unknown) => void;
}>;

/**
 * Creates the admission of one link in one process. A slot is written first and counted afterwards, by a LIST that begins after the write:
 * of any two writers on any machines at least the one that lists last sees both, so what was admitted never exceeds the limit together.
 * Two that see each other may both be refused, although one of them would fit, which costs the one that tries again a
 * moment. Slots of one process that wait at the same time are counted by one LIST, one after another.
 *
 * Example: a link of 10 MB holds 9 MB. Two machines write a photo of 1 MB each and list: both see 11 MB and withdraw. Each tries again
 * after a while of its own, and the first gets the room. Had one listed before the other wrote, it would have been admitted, and the
 * other, which sees 11 MB, refused.
 * So many are written at once only while there is room for all of them; near the limit a process writes one after another
 * (`create-slots.ts`), or a crowd would see itself and go away.
 */
export function createAdmission(
  storage: Pick<ObjectStorage, 'list'>,
  link: string,
  onListed: (listed: ListedSlots) => void,
): Admission {
  let waiting: Waiting[] = [];
  let isCounting = false;
  let known: Promise<number> | undefined;
  let beingWritten = 0;

  async function list(): Promise<ListedSlots> {
    const listed = await listSlots(storage, link);
    known = Promise.resolve(sharesOf(listed));
    onListed(listed);
    return listed;
  }

  function judge(listed: ListedSlots, batch: readonly Waiting[]): void {
    const own = batch.reduce((sum, { slot }) => sum + (listed.taken.get(slot)?.share ?? 0), 0);
    let used = sharesOf(listed) - own;
    for (const { share, most, answer } of batch) {
      const isAdmitted = used + share <= most;
      if (isAdmitted) used += share;
      answer(isAdmitted);
    }
  }

  async function count(): Promise<void> {
    if (isCounting) return;
    isCounting = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      try {
        judge(await list(), batch);
      } catch (error) {
        for (const { fail } of batch) fail(error);
      }
    }
    isCounting = false;
  }

  return {
    async hasRoomFor(share, most) {
      known ??= list().then(sharesOf);
      const first = known;
      first.catch(() => {
        if (known === first) known = undefined;
      });
      return (await first) + beingWritten + share <= most;
    },
    begin(share) {
      beingWritten += share;
      return () => {
        beingWritten -= share;
      };
    },
    isAdmitted: (slot, share, most) =>
      new Promise((answer, fail) => {
        waiting.push({ slot, share, most, answer, fail });
        void count();
      }),
  };
}
