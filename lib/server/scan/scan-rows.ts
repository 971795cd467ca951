/**
 * Reads a whole listing, or a range of dates of it, by several requests at once. Ids are ordered by time, so a time is a
 * place in the listing. Nobody knows beforehand where the rows are: each worker reads a slice of time from its newest end, and
 * one without work takes the older half of the longest slice left. Years without rows cost one empty answer at each halving.
 */
import { dateOfId, firstIdAt, isImageId } from '@/lib/shared/keys/image-id';
import type { ImageState } from '@/lib/shared/keys/image-state';
import { thumbsPrefix } from '@/lib/shared/keys/object-keys';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';

/** Requests under way at once. */
const PARALLEL = 6;
const PAGE = 1_000;
/** A shorter slice is not worth another request. */
const SHORTEST_MS = 1_000;
const ID_LENGTH = 36;

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

/** A slice of time, read from its newest end: `beforeMs` moves back until it meets `endMs`. */
type Slice = { startAfter: string; beforeMs: number; endMs: number; held: readonly ObjectInfo[] };

/** Resolves when all is read or the signal is raised; rejects with the first failure, when nothing is under way any more. */
export async function scanRows(storage: ObjectStorage, options: ScanOptions): Promise<void> {
  const { state, signal, onObjects, onProgress } = options;
  const prefix = thumbsPrefix(state);
  const newestMs = options.to ? options.to.getTime() - 1 : await newestTime(storage, prefix);
  const oldestMs = (options.from?.getTime() ?? 0) - 1;
  const active = new Set<Slice>();
  const whole = sliceOf(newestMs, oldestMs);
  // Without a bound also what stands before every id, and what arrives meanwhile.
  const waiting: Slice[] = [options.to ? whole : { ...whole, startAfter: prefix }];
  let doneMs = 0;
  let failure: { error: unknown } | undefined;

  function sliceOf(beforeMs: number, endMs: number): Slice {
    return { startAfter: prefix + firstIdAt(new Date(beforeMs)), beforeMs, endMs, held: [] };
  }

  /** The older half of the longest slice under way. */
  function takeHalf(): Slice | undefined {
    let longest: Slice | undefined;
    for (const slice of active) if (!longest || lengthOf(slice) > lengthOf(longest)) longest = slice;
    if (!longest || lengthOf(longest) < 2 * SHORTEST_MS) return undefined;
    const middle = Math.floor((longest.beforeMs + longest.endMs) / 2);
    const half = sliceOf(middle, longest.endMs);
    longest.endMs = middle;
    return half;
  }

  async function read(slice: Slice): Promise<void> {
    for (;;) {
      const page = await storage.list({ prefix, startAfter: slice.startAfter, limit: PAGE });
      if (signal.aborted || failure) return;
      // Looked at after the answer: the end may have come nearer meanwhile.
      const end = slice.endMs < 0 ? undefined : prefix + firstIdAt(new Date(slice.endMs));
      const inside = end === undefined ? page.objects : before(page.objects, end);
      const isLast = page.next === null || inside.length < page.objects.length;
      const objects = slice.held.length > 0 ? [...slice.held, ...inside] : inside;
      const complete = isLast ? objects.length : startOfLastId(objects, prefix.length);
      slice.held = objects.slice(complete);
      const beforeMs = isLast ? slice.endMs : timeOf(inside.at(-1)?.key, prefix.length, slice.beforeMs);
      // What turned out empty was never there to be done.
      if (inside.length > 0) doneMs += slice.beforeMs - beforeMs;
      // Before anything is waited for: nobody may take a half that was read already.
      slice.beforeMs = beforeMs;
      slice.startAfter = page.next ?? slice.startAfter;
      if (complete > 0) await onObjects(complete === objects.length ? objects : objects.slice(0, complete));
      if (isLast) return;
      report();
    }
  }

  function report(): void {
    let leftMs = 0;
    for (const slice of [...active, ...waiting]) leftMs += lengthOf(slice);
    onProgress?.(doneMs === 0 ? 0 : doneMs / (doneMs + leftMs));
  }

  async function work(): Promise<void> {
    while (!signal.aborted && !failure) {
      const slice = waiting.pop() ?? takeHalf();
      if (slice === undefined) {
        if (active.size === 0) return;
        await new Promise((resolve) => setTimeout(resolve, 1));
        continue;
      }
      active.add(slice);
      try {
        await read(slice);
      } catch (error) {
        failure ??= { error };
      }
      active.delete(slice);
    }
  }

  await Promise.all(Array.from({ length: PARALLEL }, work));
  if (failure && !signal.aborted) throw failure.error;
}

function lengthOf({ beforeMs, endMs }: Slice): number {
  return Math.max(0, beforeMs - endMs);
}

/** When the newest image was made; 1970 where there is none. */
async function newestTime(storage: ObjectStorage, prefix: string): Promise<number> {
  let startAfter = prefix;
  for (let limit = 10; ; limit = PAGE) {
    const page = await storage.list({ prefix, startAfter, limit });
    for (const { key } of page.objects) {
      const id = key.slice(prefix.length, prefix.length + ID_LENGTH);
      if (isImageId(id)) return dateOfId(id).getTime();
    }
    if (page.next === null) return 0;
    startAfter = page.next;
  }
}

/** Those of a listing that stand before a key; all of them nearly always. */
function before(objects: readonly ObjectInfo[], end: string): readonly ObjectInfo[] {
  const last = objects.at(-1);
  return last === undefined || last.key < end ? objects : objects.filter(({ key }) => key < end);
}

function timeOf(key: string | undefined, prefixLength: number, fallbackMs: number): number {
  const id = key?.slice(prefixLength, prefixLength + ID_LENGTH);
  return isImageId(id) ? Math.min(fallbackMs, dateOfId(id).getTime()) : fallbackMs;
}

/** Where the objects of the last id begin: more of them may follow on the next page. */
function startOfLastId(objects: readonly ObjectInfo[], prefixLength: number): number {
  const last = objects.at(-1)?.key.slice(prefixLength, prefixLength + ID_LENGTH);
  let start = objects.length;
  while (start > 0 && objects[start - 1]?.key.slice(prefixLength, prefixLength + ID_LENGTH) === last)
    start -= 1;
  return start;
}
