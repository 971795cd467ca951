import type { Needs } from '../needs';
import { decideDamage } from '../repair/decide-damage';
import { listImagesById } from '../repair/list-images-by-id';
import { type RepairingServices, repairDamage } from '../repair/repair-damage';

export type RepairSliceOptions = Readonly<{
  /** Images newer than this one, and it, are left out; null: begins with the newest. */
  afterId: string | null;
  /** Most images to look at. */
  limit: number;
  isOver: () => boolean;
}>;

/** `lastId`: where the next slice continues; null at the end of the gallery. */
export type RepairedSlice = Readonly<{ repaired: number; lastId: string | null }>;

/** Services that fixing takes. */
export type RepairNeeds = RepairingServices & Needs<'log'>;

/** Fixes what changes that were cut off have left behind, in one part of the gallery. */
export async function repairSlice(
  services: RepairNeeds,
  { afterId, limit, isOver }: RepairSliceOptions,
): Promise<RepairedSlice> {
  const nowMs = services.clock().getTime();
  let repaired = 0;
  let looked = 0;
  for await (const parts of listImagesById(services.storage, () => {}, afterId)) {
    for (const damage of decideDamage(parts, nowMs)) {
      // A row of another version is nobody's to fix.
      if (damage.kind === 'unreadable') continue;
      try {
        await repairDamage(services, damage);
        repaired += 1;
      } catch (error) {
        services.log.error('sweep.repair_failed', error, { id: damage.id, damage: damage.kind });
      }
    }
    looked += 1;
    if (looked >= limit || isOver()) return { repaired, lastId: parts.id };
  }
  return { repaired, lastId: null };
}
