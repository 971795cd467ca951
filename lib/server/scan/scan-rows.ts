/**
 * Reads a whole listing, or a range of dates of it, by several requests at once. `create-slice-plan.ts` says who reads what.
 *
 * Six workers each run the same loop: claim a slice of time, read it page by page from its newest end, hand each page on, claim the next.
 *
 * Objects of one id never come apart, though a page may end between two of them. Say the pages of a slice are
 *
 *     a/1 a/2 b/1
 *     b/2 c/1
 *
 * The first page hands on `a/1 a/2` and holds `b/1` back; the second hands on `b/1 b/2`, and holds `c/1` until it is known to be the last.
 *
 * The end of a slice may move while it is being read, as others claim a part of it: keys behind the end are left to them. As soon as a
 * page says that nothing follows, workers that ask for something behind its last key are told so without waiting for their answer.
 */
import { firstIdAt, ID_LENGTH } from '@/lib/shared/keys/image-id';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { ObjectInfo, ObjectPage, ObjectStorage } from '@/lib/storage';
import { createSlicePlan, type Slice } from './create-slice-plan';

/** Requests under way at once. */
const PARALLEL = 6;
const PAGE = 1_000;
const NOTHING: ObjectPage = { objects: [], next: null };

export type ScanOptions = Readonly<{
  state: ImageState;
  /** Rows of this moment and later; default all. */
  from?: Date | undefined;
  /** Rows before this moment; default all. */
  to?: Date | undefined;
  signal: AbortSignal;
  /**
   * Gets the objects of a page, newest first; objects of one id never come apart. The worker waits for it.
   */
  onObjects: (objects: readonly ObjectInfo[]) => void | Promise<void>;
  /** Hears how much of the range is done, 0 to 1. */
  onProgress?: (fraction: number) => void;
}>;

/** Resolves when all is read or the signal is raised; rejects with the first failure, when nothing is under way any more. */
export async function scanRows(storage: ObjectStorage, options: ScanOptions): Promise<void> {
  const { state, signal, onObjects, onProgress } = options;
  const prefix = thumbsPrefix(state);
  const plan = createSlicePlan(prefix, {
    newestMs: options.to ? options.to.getTime() - 1 : null,
    oldestMs: (options.from?.getTime() ?? 0) - 1,
  });
  const active = new Set<Slice>();
  const asked = new Map<Slice, () => void>();
  let isProbing = false;
  let doneMs = 0;
  let failure: { error: unknown } | undefined;

  /** The next page of a slice; an empty one where it was found out meanwhile that there is none. */
  function ask(slice: Slice): Promise<ObjectPage> {
    return new Promise<ObjectPage>((resolve, reject) => {
      asked.set(slice, () => resolve(NOTHING));
      storage.list({ prefix, startAfter: slice.startAfter, limit: PAGE }).then(resolve, reject);
    }).finally(() => asked.delete(slice));
  }

  /** Nobody waits for what stands behind the last key: nothing does, and at the end of a scan most requests ask for that. */
  function forsake(lastKey: string): void {
    for (const [{ startAfter }, giveUp] of asked) if (startAfter >= lastKey) giveUp();
  }

  async function read(slice: Slice): Promise<void> {
    let held: readonly ObjectInfo[] = [];
    for (;;) {
      const page = await ask(slice);
      if (signal.aborted || failure) return;
      plan.learn(slice, page);
      if (page.next === null) forsake(page.objects.at(-1)?.key ?? slice.startAfter);
      // Looked at after the answer: the end may have moved meanwhile.
      const end = plan.endKeyOf(slice);
      const inside = end === undefined ? page.objects : before(page.objects, end);
      const isLast = page.next === null || inside.length < page.objects.length;
      const objects = held.length > 0 ? [...held, ...inside] : inside;
      const complete = isLast ? objects.length : startOfLastId(objects, prefix.length);
      held = objects.slice(complete);
      const lastMs = plan.timeOf(inside.at(-1)?.key) ?? slice.beforeMs;
      const beforeMs = isLast ? slice.endMs : Math.min(slice.beforeMs, lastMs);
      // A part that turned out empty was never there to be done.
      if (inside.length > 0) doneMs += Math.max(0, slice.beforeMs - beforeMs);
      // Before anything is waited for: nobody may take a half that was read already.
      slice.beforeMs = beforeMs;
      slice.startAfter = page.next ?? slice.startAfter;
      if (complete > 0) await onObjects(complete === objects.length ? objects : objects.slice(0, complete));
      if (isLast) return;
      report();
    }
  }

  function report(): void {
    let leftMs = plan.unclaimedMs();
    for (const { beforeMs, endMs } of active) leftMs += Math.max(0, beforeMs - endMs);
    onProgress?.(doneMs === 0 ? 0 : doneMs / (doneMs + leftMs));
  }

  /** Asks for a single row far back, so that progress is told of the years with rows and not of those since 1970. */
  async function probe(atMs: number): Promise<void> {
    isProbing = true;
    const page = await storage.list({ prefix, startAfter: prefix + firstIdAt(new Date(atMs)), limit: 1 });
    if (page.next === null || page.objects.length > 0) plan.learnProbe(atMs, page.objects[0]?.key);
    isProbing = false;
  }

  async function work(): Promise<void> {
    while (!signal.aborted && !failure) {
      try {
        const probeMs = isProbing ? undefined : plan.probeMs();
        if (probeMs !== undefined) await probe(probeMs);
        const slice = plan.next(active);
        if (slice === undefined) {
          if (active.size === 0) return;
          await new Promise((resolve) => setTimeout(resolve, 1));
          continue;
        }
        active.add(slice);
        await read(slice).finally(() => active.delete(slice));
        report();
      } catch (error) {
        failure ??= { error };
      }
    }
  }

  await Promise.all(Array.from({ length: PARALLEL }, work));
  if (failure && !signal.aborted) throw failure.error;
}

/** Those of a listing that stand before a key; all of them nearly always. */
function before(objects: readonly ObjectInfo[], end: string): readonly ObjectInfo[] {
  const last = objects.at(-1);
  return last === undefined || last.key < end ? objects : objects.filter(({ key }) => key < end);
}

/** Where the objects of the last id begin: more of them may follow on the next page. */
function startOfLastId(objects: readonly ObjectInfo[], prefixLength: number): number {
  const last = objects.at(-1)?.key.slice(prefixLength, prefixLength + ID_LENGTH);
  let start = objects.length;
  while (start > 0 && objects[start - 1]?.key.slice(prefixLength, prefixLength + ID_LENGTH) === last)
    start -= 1;
  return start;
}
