/**
 * Decides who reads which part of a listing that is read by several at once. Ids are ordered by time, so a time is a place in the listing; what
 * nobody knows beforehand is where the rows are. The first page tells how much time a page spans. From then on each worker claims
 * about as much as one request returns, from the edge of what is claimed towards the oldest; a long scan claims several pages at
 * once, as each edge costs a part of a page that two have read. A page that reaches behind its slice into what nobody has claimed
 * moves the edge there, so that years without rows cost one round of requests. When all is claimed, one without work takes the
 * older half of the longest slice left.
 *
 * Example: a page of 1,000 keys spans an hour, and three workers read. The first claims the newest hour, the second the hour
 * before it, the third the one before that, and a lane that is done claims the next. In the quiet of winter a page suddenly spans a
 * month: the edge moves a month back at once, instead of an hour at each request.
 */
import { dateOfId, firstIdAt, ID_LENGTH, isImageId } from '@/lib/shared/keys/image-id';
import type { ObjectPage } from '@/lib/storage';

/** A slice of time, read from its newest end: `beforeMs` (included) moves back until it meets `endMs` (not included). */
export type Slice = {
  startAfter: string;
  beforeMs: number;
  endMs: number;
  /** The time one page spans here. */
  spanMs: number;
};

export type SlicePlan = Readonly<{
  /** The next slice to read; undefined while there is none. */
  next(active: ReadonlySet<Slice>): Slice | undefined;
  /** Learns from the answer to a slice's request, and lets the slice reach as far as the answer does where it may. */
  learn(slice: Slice, page: ObjectPage): void;
  /** The first key that is not in the slice any more; undefined where everything is. */
  endKeyOf(slice: Slice): string | undefined;
  /** The time of the id in a key; undefined where there is none. */
  timeOf(key: string | undefined): number | undefined;
  /** Where a probe would tell how far back the rows go; undefined where that is known well enough. */
  probeMs(): number | undefined;
  /** The key that a probe met: the first key from there on, if any. */
  learnProbe(atMs: number, key: string | undefined): void;
  /** The time that nobody has claimed and that may hold rows. */
  unclaimedMs(): number;
}>;

/** The last moment an id can have. */
const LAST_MS = 2 ** 48 - 1;
/** A shorter slice is not worth another request. */
const SHORTEST_MS = 1_000;
/** The part of a page's time that a claim takes: nearly always one page holds it then. */
const CLAIMED = 0.97;
/** A claim has a page more for each so many that were read, up to the most. */
const PAGES_A_STRIDE = 40;
const LONGEST_STRIDE = 16;
/** A scan that is over sooner needs no probes. */
const PAGES_BEFORE_PROBES = 24;

/** Creates the plan for the times after `oldestMs` up to `newestMs`; null for no bound. */
export function createSlicePlan(
  prefix: string,
  { newestMs, oldestMs }: Readonly<{ newestMs: number | null; oldestMs: number }>,
): SlicePlan {
  let hasBegun = false;
  let pages = 0;
  let spanMs = 0;
  /** Everything newer is claimed. */
  let edgeMs = newestMs ?? LAST_MS;
  let firstMs: number | undefined;
  /** The oldest row that a probe met. */
  let seenMs = Number.POSITIVE_INFINITY;
  /** Nothing stands from here on. */
  let emptyMs = Number.NEGATIVE_INFINITY;
  let isProbed = oldestMs >= 0;

  const keyAt = (ms: number) => prefix + firstIdAt(new Date(ms));
  const lengthOf = ({ beforeMs, endMs }: Slice) => Math.max(0, beforeMs - endMs);
  const timeOf = (key: string | undefined) => {
    const id = key?.slice(prefix.length, prefix.length + ID_LENGTH);
    return isImageId(id) ? dateOfId(id).getTime() : undefined;
  };
  const sliceOf = (beforeMs: number, endMs: number): Slice => ({
    startAfter: keyAt(beforeMs),
    beforeMs,
    endMs,
    spanMs,
  });
  const endKeyOf = ({ endMs }: Slice) => (endMs < 0 ? undefined : keyAt(endMs));

  function claim(): Slice {
    const stride = Math.min(LONGEST_STRIDE, 1 + Math.floor(pages / PAGES_A_STRIDE));
    const lengthMs = Math.max(1, Math.floor(spanMs * CLAIMED * stride));
    const slice = sliceOf(edgeMs, Math.max(oldestMs, edgeMs - lengthMs));
    edgeMs = slice.endMs;
    return slice;
  }

  function takeHalf(active: ReadonlySet<Slice>): Slice | undefined {
    let longest: Slice | undefined;
    for (const slice of active) if (!longest || lengthOf(slice) > lengthOf(longest)) longest = slice;
    if (!longest || lengthOf(longest) < 2 * Math.max(SHORTEST_MS, longest.spanMs)) return undefined;
    const middle = Math.floor((longest.beforeMs + longest.endMs) / 2);
    const half = sliceOf(middle, longest.endMs);
    longest.endMs = middle;
    return half;
  }

  return {
    endKeyOf,
    timeOf,
    next(active) {
      if (!hasBegun) {
        hasBegun = true;
        // It claims nothing: it gets what its first page reaches. Without a bound it begins before every id.
        const slice = sliceOf(edgeMs, edgeMs);
        return newestMs === null ? { ...slice, startAfter: prefix } : slice;
      }
      if (edgeMs <= emptyMs) edgeMs = oldestMs;
      return edgeMs > oldestMs && spanMs > 0 ? claim() : takeHalf(active);
    },
    learn(slice, { objects, next }) {
      pages += 1;
      const firstTime = timeOf(objects.find(({ key }) => timeOf(key) !== undefined)?.key);
      const lastTime = timeOf(objects.findLast(({ key }) => timeOf(key) !== undefined)?.key);
      if (firstMs === undefined && firstTime !== undefined) {
        // The first slice: no other is there before it.
        firstMs = firstTime;
        slice.beforeMs = Math.min(slice.beforeMs, firstTime);
        slice.endMs = Math.min(slice.endMs, firstTime);
      }
      if (next !== null && firstTime !== undefined && lastTime !== undefined) {
        // By its fuller half: a page that reaches over years without rows tells nothing of what is behind them.
        const middleTime = timeOf(objects[objects.length >> 1]?.key) ?? (firstTime + lastTime) / 2;
        slice.spanMs = Math.max(1, 2 * Math.min(firstTime - middleTime, middleTime - lastTime));
        spanMs = slice.spanMs;
      }
      if (edgeMs <= oldestMs) return;
      const end = endKeyOf(slice);
      const behind = end === undefined ? undefined : objects.find(({ key }) => key >= end);
      if (behind === undefined) {
        // A listing that ended here: nothing stands between the slice and the end.
        if (next === null) edgeMs = oldestMs;
        return;
      }
      // Others have claimed what stands there.
      if (behind.key < keyAt(edgeMs)) return;
      const isWhole = next === null || lastTime === undefined || lastTime > edgeMs;
      edgeMs = isWhole ? oldestMs : Math.max(oldestMs, lastTime);
      slice.endMs = edgeMs;
    },
    probeMs() {
      if (isProbed || firstMs === undefined || pages < PAGES_BEFORE_PROBES || edgeMs <= oldestMs)
        return undefined;
      const known = Math.max(1, firstMs - Math.min(edgeMs, seenMs));
      const possible = firstMs - Math.max(emptyMs, oldestMs);
      if (possible > known * 1.25) return Math.floor(firstMs - Math.sqrt(known * possible));
      isProbed = true;
      return undefined;
    },
    learnProbe(atMs, key) {
      const time = timeOf(key);
      if (key === undefined) emptyMs = Math.max(emptyMs, atMs);
      else if (time !== undefined) seenMs = Math.min(seenMs, time);
      // A key that is no image tells nothing.
      else isProbed = true;
    },
    unclaimedMs: () => Math.max(0, edgeMs - Math.max(emptyMs, oldestMs)),
  };
}
