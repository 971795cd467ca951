import { createHash, randomUUID } from 'node:crypto';
import { createImageId } from '@/lib/shared/keys/image-id';
import { stagedPrefix } from '@/lib/shared/keys/object-keys';
import { uploadMethodOf } from '@/lib/storage';
import { ApiError } from '../../errors/api-error';
import type { Needs } from '../../needs';
import type { Authorized } from '../../seam/authorize-file';
import type { Identity } from '../../seam/identity';
import type { TicketLink } from '../../tickets/tickets';
import type { UploadPlan } from '../../upload/plan-upload';
import type { DropLink } from './find-drop';

/** An upload that has a slot. */
export type ClaimedUpload = Readonly<{ uploadId: string; link: TicketLink }>;

/** Services that claiming takes. */
export type ClaimNeeds = Needs<'slots' | 'storage' | 'config' | 'clock'>;

/** Characters of a file's name among the claims. */
const NAME_CHARS = 32;

/**
 * Claims one of the link's slots for a file, before its grant is made: a file that asks again gets the id that it had. Throws
 * `link_files_used` or `link_bytes_used` where the link takes no more, and `busy`.
 */
export async function claimSlot(
  { slots, storage, config, clock }: ClaimNeeds,
  link: DropLink,
  { plan, identity, authorized }: Readonly<{ plan: UploadPlan; identity: Identity; authorized: Authorized }>,
): Promise<ClaimedUpload> {
  const { files, bytes, takeBackSeconds } = link.drop;
  const nowMs = clock().getTime();
  const isSingleUse = uploadMethodOf(config.storage) === 'put';
  const claimed = await slots.claim(
    { link: link.id, files, bytes },
    {
      file: nameOf(plan, identity),
      id: createImageId(nowMs),
      sizeBytes: plan.sizeBytes ?? authorized.maxBytes,
      expiresAt: new Date(nowMs + config.limits.grantSeconds * 1_000),
      mayReuse: async (id) =>
        !isSingleUse || (await storage.list({ prefix: stagedPrefix(id), limit: 1 })).objects.length === 0,
    },
  );
  if (claimed.ok) {
    const takeBack = takeBackSeconds === 0 ? {} : { takeBackSeconds };
    return { uploadId: claimed.id, link: { id: link.id, claim: claimed.claim, ...takeBack } };
  }
  throw claimed.limitedBy === 'files'
    ? new ApiError('link_files_used', { limitFiles: files })
    : new ApiError('link_bytes_used', { limitBytes: bytes ?? 0 });
}

/** The same for the same file of the same guest. A file whose bytes are not known beforehand may be any, and is nobody's retry. */
function nameOf({ name, type, sizeBytes, sha256, taken }: UploadPlan, { id }: Identity): string {
  const facts = sha256 === undefined ? [randomUUID()] : [id, sha256, sizeBytes, type, name, taken];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, NAME_CHARS);
}
