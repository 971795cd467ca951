import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { parseMediaType } from '@/lib/shared/media/media-types';
import type { ObjectStorage } from '@/lib/storage';
import { eraseImages, rowsOf } from '../changes/erase-images';
import { isPurged } from '../changes/purged-marks';
import { findLostEntries, settleIndexes } from '../indexes/index-images';
import type { Needs } from '../needs';
import { metadataToKeep } from '../objects/image-metadata';
import { imageKeyOf } from '../objects/image-objects';
import { imageHeaders, thumbHeaders } from '../objects/published-headers';
import { findImage } from '../rows/find-image';
import type { StoredRow } from '../rows/stored-row';
import { putSizes } from '../upload/put-sizes';
import { type VerifyingServices, verifyUpload } from '../upload/verify-upload';
import type { Damage } from './decide-damage';
import { readStagedClaims } from './read-staged-claims';

/** The dependencies of a repair. */
export type RepairingServices = VerifyingServices & Needs<'storage' | 'tickets'>;

/**
 * Fixes one damage, or throws why it cannot. Safe to repeat. Nothing is deleted of which the gallery shows anything, and bytes
 * that nobody lists come back as what they are: private until somebody publishes them. Where an image was purged, purged, what is left
 * is deleted.
 */
export async function repairDamage(services: RepairingServices, damage: Damage): Promise<void> {
  const { storage } = services;
  if (await isPurged(storage, damage.id)) {
    await eraseImages(storage, [damage.id]);
    return;
  }
  await mend(services, damage);
  if (await isPurged(storage, damage.id)) await eraseImages(storage, [damage.id]);
}

async function mend(services: RepairingServices, damage: Damage): Promise<void> {
  const { storage } = services;
  switch (damage.kind) {
    case 'unlisted':
      return listAgain(services, damage);
    case 'misplaced': {
      const { id, row, image } = damage;
      await storage.copy(image.key, imageKey(row.state, id, row.row.slug), {
        headers: { ...imageHeaders(row.state, row.row), ...(await metadataToKeep(storage, image.key)) },
      });
      await putMissingSizes(services, row);
      await settleIndexes(storage, row);
      await storage.delete([image.key]);
      return;
    }
    case 'unsized':
      return putMissingSizes(services, damage.row);
    case 'leftover':
    case 'empty':
      return remove(storage, damage);
    case 'unreadable':
      throw new Error('It was written by another version of the app, so it is left alone.');
  }
}

/** The row that counts may be the one that is in no index yet: its entries come first, then those of what lost go. */
async function remove(
  storage: ObjectStorage,
  { id, kind, keys }: Extract<Damage, { kind: 'leftover' | 'empty' }>,
): Promise<void> {
  const winner = kind === 'empty' ? null : await findImage(storage, id);
  if (winner !== null) await settleIndexes(storage, winner);
  await storage.delete([...(await findLostEntries(storage, winner, rowsOf(keys))), ...keys]);
}

async function listAgain(
  services: RepairingServices,
  { id, image }: Extract<Damage, { kind: 'unlisted' }>,
): Promise<void> {
  const { storage, config } = services;
  const stored = await storage.read(image.key, { maxBytes: config.limits.maxBytes });
  if (stored === null) return;
  const type = parseMediaType(stored.info.contentType ?? '');
  if (type === null) throw new Error('Its type is none that is allowed.');
  const { state, slug } = image;
  // A fact that the bytes do not say, the ticket beside what was sent may: it is kept for some days.
  const promised = await readStagedClaims(services, id);
  const verified = await verifyUpload(services, stored.bytes, {
    ...{ slug, type, name: promised?.name ?? slug },
    ...{ taken: promised?.taken, identity: promised?.identity, tags: promised?.tags },
  });
  const { row, thumbnail } = verified;
  await putSizes(storage, verified, { id, state });
  const key = thumbKey(state, id, row);
  await storage.put(key, thumbnail, { headers: thumbHeaders(state), createOnly: true });
  await settleIndexes(storage, { state, id, row, key });
}

/** Makes the smaller pictures of an image again, as far as they are not there. */
async function putMissingSizes(
  services: RepairingServices,
  { id, state, row }: Pick<StoredRow, 'id' | 'state' | 'row'>,
): Promise<void> {
  if (!row.hasSizes) return;
  const { storage, config } = services;
  const maxBytes = Math.max(config.limits.maxBytes, row.sizeBytes);
  const stored = await storage.read(imageKeyOf({ state, id, row }), { maxBytes });
  if (stored === null) return;
  const { type, name, slug } = row;
  const { sizes } = await verifyUpload(services, stored.bytes, { type, name, slug });
  await putSizes(storage, { row, sizes }, { id, state });
}
