/**
 * Publishes verified bytes. The order of writes decides, because several may do this at once and any of them may be killed:
 *
 *     outbox      the hook is owed (only where there is one)
 *     image       create-only: the first one wins
 *     look        was it purged or moved meanwhile?
 *     sizes       its smaller pictures, while that is asked: they are of the bytes that have won
 *     thumbnail   create-only: from now on the image is in the gallery
 *     entries     in the indexes (`index-images.ts`)
 *     look        the same question again; meanwhile what was staged is deleted, and open galleries are told (`change-marks.ts`)
 *
 * Example: a server is killed after writing the image. The browser sends another file to the same grant and completes again. The image is
 * there already, so the bytes in the bucket are verified and published, and not those that have just arrived: only verified
 * bytes are ever public, and nobody can exchange them.
 */

import { imageKey, stagingKey, thumbKey } from '@/lib/shared/keys/object-keys';
import type { ImageRow } from '@/lib/shared/keys/row/image-row';
import { outboxKey } from '@/lib/shared/keys/system-keys';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import { markChanged } from '../changes/change-marks';
import { isPurged } from '../changes/purged-marks';
import { findLostEntries, indexImages, settleIndexes } from '../indexes/index-images';
import type { Needs } from '../needs';
import { formatImageMetadata, markMetadata } from '../objects/image-metadata';
import { keysOf, sizeKeysOf } from '../objects/image-objects';
import { leftoverKeys, lostAgainst } from '../objects/leftover-keys';
import { imageHeaders, thumbHeaders } from '../objects/published-headers';
import { findImage } from '../rows/find-image';
import type { StoredRow } from '../rows/stored-row';
import type { TicketClaims } from '../tickets/tickets';
import { createOnly } from './create-only';
import { putSizes } from './put-sizes';
import { type VerifiedImage, type VerifyingServices, verifyUpload } from './verify-upload';

/** The row that now counts. */
export type Promoted = Pick<StoredRow, 'id' | 'state' | 'row' | 'key'>;

/**
 * Publishes verified bytes, create-only: image first, thumbnail last, for the thumbnail is what makes it an
 * image of the gallery. Where the host's hook is to hear of it, that is written down before either (`outbox.ts`).
 *
 * Several may promote the same upload at once, and one may have been cut off half-way. A caller that finds the
 * image there already publishes what is stored, not what it holds itself: the staged object may have been
 * replaced in between. A caller that finds after either write that another finished the upload and an admin has moved
 * or purged the image since takes back what it wrote: a trashed image stays in the trash. Null where the image
 * was purged. The staged object is deleted as soon as nobody needs it any more. `isStored`: only what is stored already may be
 * published. Should it be gone by now, somebody has moved it, and a repeated completion finds where.
 *
 * An image with one smaller picture takes 12 requests to the bucket, five of them in a row; in an album 14 and six (`publish-bench.test.ts`).
 */
export async function promoteImage(
  services: VerifyingServices & Needs<'storage' | 'published' | 'clock' | 'log'>,
  verified: VerifiedImage,
  claims: TicketClaims,
  { isStored = false }: Readonly<{ isStored?: boolean }> = {},
): Promise<Promoted | null> {
  const { storage, published } = services;
  const { id, state, slug } = claims;
  const key = imageKey(state, id, slug);
  const stagedKey = stagingKey(id, slug);
  const { metadata = null } = claims;
  const headers = { ...imageHeaders(state, verified.row), ...formatImageMetadata(metadata) };
  if (metadata !== null) await markMetadata(storage);
  const owed = published === null ? [] : [outboxKey(id)];
  await published?.outbox.owe(claims);
  const isCreated =
    !isStored && (await createOnly(() => storage.put(key, verified.bytes, { headers, createOnly: true })));
  // Looked up after the image is written: an earlier answer could be older than somebody's move to the trash. Where nothing was in
  // the way of the image, the look behind the row is early enough for that.
  const [finished, isGone] = isCreated
    ? [null, (await Promise.all([isPurged(storage, id), putSizes(storage, verified, claims)]))[0]]
    : await look(storage, id);
  if (isGone) {
    const sizeKeys = sizeKeysOf({ id, state, row: verified.row });
    await storage.delete([key, ...sizeKeys, stagedKey, ...owed]);
    return null;
  }
  if (finished) {
    // Somebody else may have been cut off before the entries; once nothing is staged nobody would know.
    await settleIndexes(storage, finished);
    await Promise.all([storage.delete([stagedKey]), markChanged(services, [id])]);
    return finished;
  }
  const mine = await (isCreated
    ? publishRow(services, verified, claims)
    : finishFromStored(services, key, claims, verified.row.taken));
  await indexImages(storage, [mine]);
  const [[counting, isGoneNow]] = await Promise.all([
    look(storage, id),
    storage.delete([stagedKey]),
    markChanged(services, [id]),
  ]);
  if (isGoneNow) {
    await storage.delete([...(await findLostEntries(storage, null, [mine])), ...keysOf(mine), ...owed]);
    return null;
  }
  if (counting === null || counting.key === mine.key) return mine;
  const entries = await findLostEntries(storage, counting, lostAgainst(counting, [mine]));
  await storage.delete([...entries, ...leftoverKeys(counting, [mine])]);
  return counting;
}

/** The row that counts, and whether the image was purged. */
function look(storage: ObjectStorage, id: string) {
  return Promise.all([findImage(storage, id), isPurged(storage, id)]);
}

/** The image is there without a thumbnail: what it is, its own bytes tell, but for its date, which was in those that were sent. */
async function finishFromStored(
  services: VerifyingServices & Needs<'storage'>,
  key: string,
  claims: TicketClaims,
  taken: ImageRow['taken'],
): Promise<StoredRow> {
  const stored = await services.storage.read(key, { maxBytes: services.config.limits.maxBytes });
  if (stored === null)
    throw new StorageError('precondition_failed', 'The image was moved while it was published.');
  const { sizeBytes: _, sha256: __, ...asStored } = claims;
  const verified = await verifyUpload(services, stored.bytes, asStored);
  await putSizes(services.storage, verified, claims);
  const row = { ...verified.row, ...(taken ? { taken } : {}) };
  return publishRow(services, { ...verified, row }, claims);
}

async function publishRow(
  { storage }: Needs<'storage'>,
  { row, thumbnail }: VerifiedImage,
  { id, state }: TicketClaims,
): Promise<StoredRow> {
  const key = thumbKey(state, id, row);
  // A thumbnail that is there already is this very one: its key holds all that it says.
  await createOnly(() => storage.put(key, thumbnail, { headers: thumbHeaders(state), createOnly: true }));
  return { id, state, row, key, lastModified: new Date(0) };
}
