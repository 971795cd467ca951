/**
 * Calls `onPublished` for images whose call failed, or whose server was killed before it. The outbox lists them (`outbox.ts`).
 *
 * Three rules keep it fair and polite:
 *
 * - It begins at a random entry. Should the time always be over after a hundred calls, and the first hundred always fail, the others
 *   would otherwise never be reached.
 * - It doubles the number of calls at once while all succeed, up to eight, and returns to one after a failure. Twenty owed calls
 *   to a hook that is well go out as 1, 2, 4, 8 and 5.
 * - It waits while the hook's breaker says that the hook is down (`create-breaker.ts`).
 *
 * Each entry is read again right before its call: where a browser was faster there is nothing to do. An entry whose image does not exist
 * is a publication that was cut off. It is removed after nine days, when nothing can make an image of it any more.
 */
import { OUTBOX_PREFIX, parseOutboxKey } from '@/lib/shared/keys/system-keys';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';
import { listObjectsOf } from '../changes/erase-images';
import { findPurged } from '../changes/purged-marks';
import type { PublishedHook } from '../hooks/published/create-published-hook';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import { isLetThrough } from '../rows/is-let-through';
import type { StoredRow } from '../rows/stored-row';
import { listFromAnywhere } from './list-from-anywhere';

/** The results for the hooks that were owed. */
export type OwedCounts = {
  /** Called now, with success. */
  told: number;
  /** Still owed: the hook failed, or there was no time left. */
  owed: number;
};

export type OwedOptions = Readonly<{
  /** True when no further call is to be begun. */
  isOver: () => boolean;
  /** A call that was owed later than so long ago is left to its browser. Default 120,000. */
  graceMs?: number;
  /** False: a hook that is down is not waited for. Default true. */
  waits?: boolean;
  /** 0 to below 1. */
  random?: () => number;
  /** Default: that of the platform. */
  sleep?: (ms: number) => Promise<void>;
}>;

/** Services that telling what is owed takes. */
export type OwedNeeds = Needs<'storage' | 'clock' | 'log' | 'published'>;

const GRACE_MS = 120_000;
/**
 * An entry without an image: its staged object is kept for three days, its ticket is good for seven at most, and a purge's mark says
 * for a week that there will be none. After that nothing makes an image of it.
 */
const FORGOTTEN_MS = 9 * 86_400_000;
/** A call that is owed for longer is reached from there as well. */
const SPAN_MS = 30 * 86_400_000;
/** Looked up together. */
const CHUNK = 64;
/** Calls at once, as long as none fails. */
const MOST_AT_ONCE = 8;
/** How often a pause looks whether the time is over. */
const NAP_MS = 1_000;

/**
 * Calls the hook for published images that it has not heard of. It begins anywhere among what is owed, so that none waits behind
 * others permanently, and calls one by one as soon as one fails; a hook that is down is left alone for ever longer. Lists nothing where
 * there is no hook. Safe to run twice at once and beside browsers that complete the same tickets: the hook hears of an image twice
 * then.
 */
export async function sweepOwed(services: OwedNeeds, options: OwedOptions): Promise<OwedCounts> {
  const { published, storage, clock } = services;
  const counts: OwedCounts = { told: 0, owed: 0 };
  if (published === null) return counts;
  const nowMs = clock().getTime();
  const untilMs = nowMs - (options.graceMs ?? GRACE_MS);
  const owed = (await listOwed(storage, nowMs, options.random ?? Math.random)).filter(
    ({ lastModified }) => lastModified.getTime() <= untilMs,
  );
  const pace = createPace(published, options);
  for (let start = 0; start < owed.length; start += CHUNK) {
    const chunk = owed.slice(start, start + CHUNK);
    if (options.isOver() || !(await pace.mayGoOn())) {
      counts.owed += owed.length - start;
      break;
    }
    const due = await findDue(services, published, chunk);
    for (let at = 0; at < due.length; ) {
      if (options.isOver() || !(await pace.mayGoOn())) {
        counts.owed += due.length - at;
        break;
      }
      const batch = due.slice(at, at + pace.atOnce());
      const results = await Promise.all(batch.map((image) => tellOwed(services, published, image)));
      pace.note(results.every((result) => result !== 'failed'));
      counts.told += results.filter((result) => result === 'told').length;
      counts.owed += results.filter((result) => result === 'failed').length;
      at += batch.length;
    }
  }
  return counts;
}

/** How many calls at once, and when none. */
function createPace(published: PublishedHook, { isOver, waits = true, sleep = pause }: OwedOptions) {
  let atOnce = 1;
  return {
    atOnce: () => atOnce,
    note(isWell: boolean) {
      atOnce = isWell ? Math.min(MOST_AT_ONCE, atOnce * 2) : 1;
    },
    async mayGoOn() {
      for (let leftMs = published.pauseMs(); leftMs > 0; leftMs = published.pauseMs()) {
        if (!waits || isOver()) return false;
        await sleep(Math.min(NAP_MS, leftMs));
      }
      return true;
    },
  };
}

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms);
  });

/** The images among what is owed that are published, and those that wait for approval are not; what will never be one is taken out. */
async function findDue(
  { storage, clock }: OwedNeeds,
  { outbox }: PublishedHook,
  chunk: readonly ObjectInfo[],
): Promise<readonly StoredRow[]> {
  const ids = chunk.flatMap(({ key }) => parseOutboxKey(key) ?? []);
  const [images, purged] = await Promise.all([findImages(storage, ids), findPurged(storage, ids)]);
  const forgottenMs = clock().getTime() - FORGOTTEN_MS;
  const old = chunk.flatMap(({ key, lastModified }) => {
    const id = parseOutboxKey(key);
    return id !== null && !images.has(id) && lastModified.getTime() < forgottenMs ? [id] : [];
  });
  // An image that this version cannot read, or a repair has yet to list, is an image all the same.
  const present = old.length === 0 ? null : await listObjectsOf(storage, old);
  const ended = [...purged, ...old.filter((id) => present?.has(id) === false)];
  if (ended.length > 0) await outbox.settle(ended);
  return ids.flatMap((id) => {
    const image = images.get(id);
    // An image that waits for approval is not published; it stays owed until somebody lets it through.
    return image === undefined || purged.has(id) || !isLetThrough(image) ? [] : [image];
  });
}

async function tellOwed(
  { log }: OwedNeeds,
  published: PublishedHook,
  image: StoredRow,
): Promise<'told' | 'failed' | 'settled'> {
  try {
    // Read at the last moment: a purge has deleted it, or a browser came first.
    const entry = await published.outbox.read(image.id);
    if (entry.kind === 'settled') return 'settled';
    if (entry.kind === 'unreadable') {
      log.warn('hook.entry_unreadable', { id: image.id });
      return 'settled';
    }
    await published.tell(entry.claims, image);
    return 'told';
  } catch {
    // The hook's failure is in the log already.
    return 'failed';
  }
}

/** The calls that are owed, beginning anywhere. */
async function listOwed(
  storage: ObjectStorage,
  nowMs: number,
  random: () => number,
): Promise<readonly ObjectInfo[]> {
  const listed = await listFromAnywhere(storage, { prefix: OUTBOX_PREFIX, spanMs: SPAN_MS, nowMs, random });
  const first = Math.floor(random() * listed.length);
  return [...listed.slice(first), ...listed.slice(0, first)];
}
