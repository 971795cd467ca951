import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import type { ObjectStorage } from '@/lib/storage';
import { findPurged } from '../changes/purged-marks';
import { findImages } from '../rows/find-images';
import { listRows } from '../rows/list-rows';
import { mergeRows } from '../rows/merge-rows';
import type { StoredRow } from '../rows/stored-row';
import { findLostEntries, indexImages } from './index-images';

const PAGE = 1_000;
/** Images looked at again by one request to the bucket. */
const CHUNK = 500;

/**
 * Writes the entries of all images, newest upload first, from behind `afterId`; returns the last id after each few hundred, so that
 * it can be cut off there and continued. Others may change the same images meanwhile: after the entries of some are written, their rows are
 * looked at again, and what counts no more is taken back.
 */
export async function* buildIndexes(storage: ObjectStorage, afterId: string | null): AsyncGenerator<string> {
  const start = afterId === null ? null : { afterId };
  const listings = IMAGE_STATES.map((state) => listRows(storage, state, start, PAGE));
  for await (const batch of mergeRows(listings)) {
    for (let at = 0; at < batch.length; at += CHUNK) {
      const chunk = batch.slice(at, at + CHUNK);
      await indexChunk(storage, chunk);
      const last = chunk.at(-1);
      if (last) yield last.id;
    }
  }
}

async function indexChunk(storage: ObjectStorage, images: readonly StoredRow[]): Promise<void> {
  await indexImages(storage, images, { isStrict: true });
  const ids = images.map(({ id }) => id);
  const [now, purged] = await Promise.all([findImages(storage, ids), findPurged(storage, ids)]);
  for (const image of images) {
    const winner = purged.has(image.id) ? null : (now.get(image.id) ?? null);
    if (winner?.key === image.key) continue;
    await storage.delete(await findLostEntries(storage, winner, [image]));
  }
}
