/**
 * Finishes uploads whose browser never came back. The ticket lies in the metadata of the staged object, so the sweep can complete it as
 * the browser would have.
 *
 * Example: a grant is made at 10:00 and expires at 11:00. The photo arrives at 10:01, and the tab is closed.
 *
 *     sweep at 10:02    leaves it: the browser has two minutes after the arrival to complete it by itself
 *     sweep at 10:04    opens the ticket, verifies and publishes: `completed`, or `refused` and deleted
 *     sweep at 10:14    nothing is staged any more. Had a second copy been sent, it would be deleted unread: `removed`
 *
 * An object that arrived later than five minutes after the grant has expired was not sent by it: it stays (`unknown`) until the
 * lifecycle rule deletes it, and so does one without a ticket of this app. An upload older than six days is left alone too: the mark
 * that says it was purged is kept for seven, and without the mark a deleted image could come back.
 */
import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { dateOfId, ID_LENGTH, isImageId } from '@/lib/shared/keys/image-id';
import { STAGING_PREFIX, stagingKey } from '@/lib/shared/keys/object-keys';
import type { ObjectInfo } from '@/lib/storage';
import { findPurged } from '../changes/purged-marks';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';
import type { TicketClaims } from '../tickets/tickets';
import { type FinishNeeds, finishUpload } from '../upload/finish-upload';
import { isStillAllowed, type StandingNeeds } from '../upload/is-still-allowed';
import { tellPublished } from '../upload/tell-published';
import { listFromAnywhere } from './list-from-anywhere';

/** The results for the staged objects that were looked at. */
export type LeftoverCounts = {
  /** Published now. */
  completed: number;
  /** Looked at and found to be no image that may be published. */
  refused: number;
  /** Deleted: their upload was finished or purged before. */
  removed: number;
  /** Left alone: without a ticket, or sent too late. The lifecycle rule deletes them. */
  unknown: number;
  /** The next sweep tries again. */
  failed: number;
};

export type LeftoverOptions = Readonly<{
  /** Most staged objects to look at. */
  limit: number;
  /** True when no further one is to be begun. */
  isOver: () => boolean;
  /** A file that arrived later is left to its browser. Default 120,000. */
  graceMs?: number;
  /** 0 to below 1. */
  random?: () => number;
}>;

/** A browser completes what it has just sent by itself, and may take a while to come back after a failure. */
const GRACE_MS = 120_000;
/** A file may be on its way when its grant expires: the bucket judges the beginning and stamps the end. */
const ARRIVAL_MARGIN_MS = 300_000;
/** A mark of a purged image is kept for a week after the purge, so an id that is younger cannot have outlived its mark. */
const MAX_AGE_MS = 6 * 86_400_000;
/** Takes turns with everybody who uploads, one upload at a time. */
const SWEEP = { client: 'sweep', signal: new AbortController().signal };
/** A file that was sent is kept for so long. */
const STAGED_MS = 3 * 86_400_000;
/** Looked up together. */
const CHUNK = 32;

/** Services that finishing leftovers takes. */
export type LeftoverNeeds = FinishNeeds & StandingNeeds & Needs<'tickets'>;

/**
 * Finishes what was sent in time and never completed, by the ticket that was kept beside it, and deletes what is of no use any
 * more. Safe to run twice at once and beside browsers that complete the same tickets.
 */
export async function finishLeftovers(
  services: LeftoverNeeds,
  options: LeftoverOptions,
): Promise<LeftoverCounts> {
  const { storage, clock } = services;
  const counts: LeftoverCounts = { completed: 0, refused: 0, removed: 0, unknown: 0, failed: 0 };
  const nowMs = clock().getTime();
  const random = options.random ?? Math.random;
  const listed = await listFromAnywhere(storage, {
    prefix: STAGING_PREFIX,
    spanMs: STAGED_MS,
    nowMs,
    random,
  });
  const newestMs = nowMs - (options.graceMs ?? GRACE_MS);
  const waiting = listed
    .filter(({ key, lastModified }) => idOf(key) !== null && lastModified.getTime() <= newestMs)
    // The one that waits longest would expire first.
    .sort((one, other) => one.lastModified.getTime() - other.lastModified.getTime())
    .slice(0, options.limit);
  for (let start = 0; start < waiting.length; start += CHUNK) {
    if (options.isOver()) break;
    await finishChunk(services, waiting.slice(start, start + CHUNK), counts, options.isOver);
  }
  return counts;
}

async function finishChunk(
  services: LeftoverNeeds,
  chunk: readonly ObjectInfo[],
  counts: LeftoverCounts,
  isOver: () => boolean,
): Promise<void> {
  const { storage } = services;
  const ids = chunk.flatMap(({ key }) => idOf(key) ?? []);
  const [images, purged] = await Promise.all([findImages(storage, ids), findPurged(storage, ids)]);
  const isDone = ({ key }: ObjectInfo) => {
    const id = idOf(key) ?? '';
    return images.has(id) || purged.has(id);
  };
  const done = chunk.filter(isDone).map(({ key }) => key);
  if (done.length > 0) await storage.delete(done);
  counts.removed += done.length;
  for (const object of chunk) {
    if (isDone(object)) continue;
    if (isOver()) return;
    counts[await finishOne(services, object.key)] += 1;
  }
}

async function finishOne(services: LeftoverNeeds, key: string): Promise<keyof LeftoverCounts> {
  const { storage, tickets, clock, log } = services;
  const id = idOf(key) ?? '';
  try {
    const info = await storage.head(key);
    if (info === null) return 'removed';
    const stored = await tickets.openStored(info.metadata?.ticket ?? '');
    if (stored === null || stagingKey(stored.claims.id, stored.claims.slug) !== key) return 'unknown';
    const isInTime = info.lastModified.getTime() <= stored.expiresAt.getTime() + ARRIVAL_MARGIN_MS;
    if (!isInTime || clock().getTime() > dateOfId(id).getTime() + MAX_AGE_MS) return 'unknown';
    // A file that arrived is not lost, and none is published by a right that has ended: an admin decides.
    const isAllowed = await isStillAllowed(services, stored.claims, null);
    const claims: TicketClaims = isAllowed ? stored.claims : { ...stored.claims, state: 'held' };
    const image = await finishUpload(services, SWEEP, claims);
    // It is published, whatever the host's hook does; calls that are owed are made by the next sweep.
    await tellPublished(services, claims, image).catch(() => {});
    return image === null ? 'removed' : 'completed';
  } catch (error) {
    // The browser came back at the same moment.
    if (error instanceof ApiError && error.code === 'upload_missing') return 'removed';
    if (error instanceof ApiError && !ERROR_CODES[error.code].retryable) return 'refused';
    // Too much is being verified, or the process is ending: nothing to look at.
    if (!(error instanceof ApiError && error.code === 'busy'))
      log.error('sweep.upload_failed', error, { id });
    return 'failed';
  }
}

function idOf(key: string): string | null {
  const id = key.slice(STAGING_PREFIX.length, STAGING_PREFIX.length + ID_LENGTH);
  return isImageId(id) && key[STAGING_PREFIX.length + ID_LENGTH] === '/' ? id : null;
}
