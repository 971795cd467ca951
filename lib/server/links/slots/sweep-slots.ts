/**
 * Frees the slots of grants that expired unused. A claim is looked at once its grant has been over for ten minutes, so that a file that
 * was sent in the last second has arrived, and been completed, by then. The objects that are found under the id of its upload decide:
 *
 *     an image, or the mark of one that was purged    the claim alone is deleted: the photo came, its slot stays taken
 *     a file that nobody completed                    nothing: the sweep publishes it, or its lifecycle rule deletes it
 *     nothing                                         the claim is marked as ending, its slot is freed, the claim is deleted
 *
 * The mark keeps a retry of the same file from getting the id of a slot that is about to be somebody else's.
 */
import { STAGING_PREFIX } from '@/lib/shared/keys/object-keys';
import { CLAIMS_PREFIX, claimKey, parseClaimKey } from '@/lib/shared/keys/slot-keys';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { ObjectInfo } from '@/lib/storage';
import { listObjectsOf } from '../../changes/erase-images';
import { findPurged } from '../../changes/purged-marks';
import type { Needs } from '../../needs';
import { type Claim, formatClaim, parseClaim } from './claim-text';
import { freeSlot } from './free-slot';
import { isWritten } from './is-written';

/** An upload that began with the last second of its grant has come to its end by then. */
const FREE_AFTER_MS = 600_000;
const MAX_LISTED = 5_000;
const PAGE = 1_000;
/** Looked up together. */
const CHUNK = 64;
const AT_ONCE = 16;
const MAX_CLAIM_BYTES = 1_000;
const HEADERS = { contentType: 'application/json', cacheControl: 'no-store' };

type FoundClaim = Readonly<{ key: string; link: string; etag: string; claim: Claim }>;

/** Services that freeing slots takes. */
export type SweepSlotsNeeds = Needs<'storage' | 'clock'>;

/** Ends claims whose grant is over; returns how many slots were freed. Bounded by `isOver`. Safe to run twice at once. */
export async function sweepSlots(services: SweepSlotsNeeds, isOver: () => boolean): Promise<number> {
  const { storage, clock } = services;
  const endedMs = clock().getTime() - FREE_AFTER_MS;
  const listed = await listClaims(services);
  // A younger claim cannot have ended either, and most are.
  const old = listed.filter(({ lastModified }) => lastModified.getTime() <= endedMs);
  let freed = 0;
  for (let start = 0; start < old.length && !isOver(); start += CHUNK) {
    const read = await mapBounded(old.slice(start, start + CHUNK), AT_ONCE, ({ key }) =>
      readClaim(services, key),
    );
    const due = read.filter((found) => found !== null && found.claim.expiresMs <= endedMs) as FoundClaim[];
    if (due.length === 0) continue;
    const ids = due.map(({ claim }) => claim.id);
    const [objects, purged] = await Promise.all([listObjectsOf(storage, ids), findPurged(storage, ids)]);
    for (const one of due) {
      const keys = objects.get(one.claim.id) ?? [];
      const isPublished = purged.has(one.claim.id) || keys.some((key) => !key.startsWith(STAGING_PREFIX));
      if (isPublished || (await isOutdated(services, one))) await storage.delete([one.key]);
      else if (keys.length === 0 && (await end(services, one))) freed += 1;
    }
  }
  return freed;
}

/** True when the slot is free; somebody who changed the claim meanwhile keeps it. */
async function end({ storage }: SweepSlotsNeeds, { key, link, etag, claim }: FoundClaim): Promise<boolean> {
  const ending = formatClaim({ ...claim, isEnding: true });
  const isMarked =
    claim.isEnding || (await isWritten(() => storage.put(key, ending, { headers: HEADERS, ifMatch: etag })));
  if (!isMarked) return false;
  const isFreed = await freeSlot(storage, { link, slot: claim.slot, id: claim.id });
  await storage.delete([key]);
  return isFreed;
}

/** True for the note of a claim that was made all the same: that one decides, and may have been extended since. */
async function isOutdated(services: SweepSlotsNeeds, { link, claim }: FoundClaim): Promise<boolean> {
  if (claim.file === undefined) return false;
  return (await readClaim(services, claimKey(link, claim.file)))?.claim.id === claim.id;
}

async function readClaim({ storage }: SweepSlotsNeeds, key: string): Promise<FoundClaim | null> {
  const named = parseClaimKey(key);
  const found = named && (await storage.read(key, { maxBytes: MAX_CLAIM_BYTES }));
  const claim = found && parseClaim(found.bytes);
  return named && found && claim ? { key, link: named.link, etag: found.info.etag, claim } : null;
}

async function listClaims({ storage }: SweepSlotsNeeds): Promise<readonly ObjectInfo[]> {
  const found: ObjectInfo[] = [];
  let next: string | null = CLAIMS_PREFIX;
  while (next !== null && found.length < MAX_LISTED) {
    const page: Awaited<ReturnType<typeof storage.list>> = await storage.list({
      prefix: CLAIMS_PREFIX,
      startAfter: next,
      limit: PAGE,
    });
    found.push(...page.objects);
    next = page.next;
  }
  return found;
}
