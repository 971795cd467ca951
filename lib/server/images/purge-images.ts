import * as z from 'zod';
import { ApiError } from '@/lib/server/http/api-error';
import { parseInput } from '@/lib/server/http/parse-input';
import type { Services } from '@/lib/server/services';
import { compareRows } from '@/lib/shared/keys/compare-rows';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { imagesPrefix, STAGING_PREFIX } from '@/lib/shared/keys/object-keys';
import type { ChangeResponse } from '@/lib/shared/wire';
import { changeImages, type Failures, idsSchema } from './change-images';
import { findImages } from './find-images';
import { keysOf } from './keys-of';
import { leftoverKeys } from './leftover-keys';
import { listByIds } from './list-by-ids';
import type { FoundImage, StoredRow } from './stored-row';

const purgeSchema = z.strictObject({ ids: idsSchema });

/** Each time somebody else changed it once more. */
const MAX_ATTEMPTS = 8;
/** A copy without a row that is younger may belong to a move under way, which then is not purged but restored. */
const ORPHAN_MS = 600_000;

/**
 * Deletes images for good, from the trash only; a result for each id. Safe to repeat: what is gone is done. An image that is
 * restored at the same moment stays (`conflict`).
 */
export async function purgeImages(
  services: Services,
  body: unknown,
  requestId: string,
): Promise<ChangeResponse> {
  const { ids } = parseInput(purgeSchema, body);
  return changeImages(services, ids, requestId, (chunk) => purgeChunk(services, chunk));
}

/**
 * Thumbnails first: from then on nobody can copy them any more. Who copied before shows when looking again, and has the
 * image. Then every object of the others, also what an earlier change left and a copy in staging, whose ticket could bring
 * it back.
 */
async function purgeChunk(services: Services, ids: readonly string[]): Promise<Failures> {
  const { storage } = services;
  const failures: Failures = new Map();
  const doomed = await settle(services, await findTrashed(services, ids, failures), failures);
  if (doomed.length === 0) return failures;
  await storage.delete(doomed.flatMap(rowsOf).map(({ key }) => key));
  const after = await findImages(
    storage,
    doomed.map(({ id }) => id),
  );
  const keys: string[] = [];
  const purged: FoundImage[] = [];
  for (const image of doomed) {
    const other = after.get(image.id);
    if (other && compareRows(other, image) < 0) {
      failures.set(image.id, new ApiError('conflict'));
      keys.push(...leftoverKeys(other, [...rowsOf(image), ...other.losers]));
    } else {
      purged.push(image);
      keys.push(...[...rowsOf(image), ...(other ? rowsOf(other) : [])].flatMap(keysOf));
    }
  }
  const purgedIds = purged.map(({ id }) => id);
  const [staged, orphans] = await Promise.all([
    listByIds(storage, STAGING_PREFIX, purgedIds),
    findOrphans(services, purgedIds),
  ]);
  keys.push(...[...staged.values()].flat().map(({ key }) => key), ...orphans);
  await storage.delete(keys);
  await sweep(services, purgedIds, new Set(keys));
  return failures;
}

/**
 * Takes rows away that were written while their image was being deleted. Whoever wrote one later than this looks whether its
 * image is there (`create-move.ts`, `rewrite-row.ts`), so between the two no row stays without one.
 */
async function sweep(
  { storage }: Services,
  ids: readonly string[],
  deleted: ReadonlySet<string>,
): Promise<void> {
  const found = await findImages(storage, ids);
  const rows = [...found.values()].flatMap(rowsOf).filter((row) => deleted.has(keysOf(row)[0]));
  if (rows.length > 0) await storage.delete(rows.map(({ key }) => key));
}

/**
 * Removes what changes have left behind before the image itself is touched: as long as there is another copy somebody may
 * move it to the trash once more, onto the very object that is being deleted.
 */
async function settle(
  { storage }: Services,
  images: readonly FoundImage[],
  failures: Failures,
): Promise<readonly FoundImage[]> {
  const settled = images.filter(({ losers }) => losers.length === 0);
  let pending = images.filter(({ losers }) => losers.length > 0);
  for (let attempt = 0; pending.length > 0 && attempt < MAX_ATTEMPTS; attempt += 1) {
    await storage.delete(pending.flatMap((image) => leftoverKeys(image, image.losers)));
    const found = await findImages(
      storage,
      pending.map(({ id }) => id),
    );
    const again = [...found.values()].filter(({ state }) => state === 'trash');
    settled.push(...again.filter(({ losers }) => losers.length === 0));
    for (const { id, state } of found.values()) {
      if (state !== 'trash') failures.set(id, new ApiError('conflict'));
    }
    pending = again.filter(({ losers }) => losers.length > 0);
  }
  for (const { id } of pending) failures.set(id, new ApiError('conflict'));
  return settled;
}

async function findTrashed(
  { storage }: Services,
  ids: readonly string[],
  failures: Failures,
): Promise<readonly FoundImage[]> {
  const found = await findImages(storage, ids);
  const missed = ids.filter((id) => !found.has(id));
  // One that moves while three states are listed may be missed once.
  const second = missed.length > 0 ? await findImages(storage, missed) : new Map<string, FoundImage>();
  const images = [...found.values(), ...second.values()];
  for (const { id, state } of images) {
    if (state === 'trash') continue;
    const problem = 'may only hold images that are in the trash';
    failures.set(id, new ApiError('invalid_request', { field: 'ids', problem }));
  }
  return images.filter(({ state }) => state === 'trash');
}

/** Images of moves that were cut off before their thumbnail was written. */
async function findOrphans({ storage, clock }: Services, ids: readonly string[]): Promise<readonly string[]> {
  const before = clock().getTime() - ORPHAN_MS;
  const listed = await Promise.all(IMAGE_STATES.map((state) => listByIds(storage, imagesPrefix(state), ids)));
  return listed
    .flatMap((byId) => [...byId.values()].flat())
    .filter(({ lastModified }) => lastModified.getTime() < before)
    .map(({ key }) => key);
}

function rowsOf(image: FoundImage): readonly StoredRow[] {
  return [image, ...image.losers];
}
