import { imageKey, thumbKey } from '@/lib/shared/keys/object-keys';
import { parseMediaType } from '@/lib/shared/media/media-types';
import { eraseImages } from '../changes/erase-images';
import { isPurged } from '../changes/purged-marks';
import type { Needs } from '../needs';
import { imageHeaders, thumbHeaders } from '../objects/published-headers';
import { type VerifyingServices, verifyUpload } from '../upload/verify-upload';
import type { Damage } from './decide-damage';

/**
 * Mends one damage, or throws why it cannot. Safe to repeat. Nothing is deleted of which the gallery shows anything, and bytes
 * that nobody lists come back as what they are: private until somebody publishes them. Of an image that was purged, what is left
 * is deleted.
 */
export async function repairDamage(
  services: VerifyingServices & Needs<'storage'>,
  damage: Damage,
): Promise<void> {
  const { storage } = services;
  if (await isPurged(storage, damage.id)) return eraseImages(storage, [damage.id]);
  await mend(services, damage);
  if (await isPurged(storage, damage.id)) await eraseImages(storage, [damage.id]);
}

async function mend(services: VerifyingServices & Needs<'storage'>, damage: Damage): Promise<void> {
  const { storage } = services;
  switch (damage.kind) {
    case 'unlisted':
      return listAgain(services, damage);
    case 'misplaced': {
      const { id, row, image } = damage;
      await storage.copy(image.key, imageKey(row.state, id, row.row.slug), {
        headers: imageHeaders(row.state, row.row),
      });
      await storage.delete([image.key]);
      return;
    }
    case 'leftover':
    case 'empty':
      return storage.delete(damage.keys);
    case 'unreadable':
      throw new Error('It was written by another version of the app, so it is left alone.');
  }
}

async function listAgain(
  services: VerifyingServices & Needs<'storage'>,
  { id, image }: Extract<Damage, { kind: 'unlisted' }>,
): Promise<void> {
  const { storage, config } = services;
  const stored = await storage.read(image.key, { maxBytes: config.limits.maxBytes });
  if (stored === null) return;
  const type = parseMediaType(stored.info.contentType ?? '');
  if (type === null) throw new Error('Its type is none that is allowed.');
  const { state, slug } = image;
  const { row, thumbnail } = await verifyUpload(services, stored.bytes, {
    ...{ id, slug, name: slug, type, owner: 'anyone' },
    state: state === 'public' ? 'public' : 'private',
  });
  await storage.put(thumbKey(state, id, row), thumbnail, { headers: thumbHeaders(state), createOnly: true });
}
