import { createImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import { slugOf } from '@/lib/shared/keys/slug';
import type { UploadGrant } from '@/lib/shared/wire';
import { MAX_METADATA_BYTES, type UploadTerms } from '@/lib/storage';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import type { UploadPlan } from './plan-upload';

/** Who is granted an upload. */
export type Grantee = Readonly<{
  isAdmin: boolean;
  /** The origin of the page that asks; null for what is no browser. */
  origin: string | null;
}>;

/** Services that a grant takes. */
export type GrantNeeds = Needs<'config' | 'storage' | 'tickets' | 'ticketCarrier' | 'clock'>;

/**
 * Makes the id, the signed request and the ticket of a planned upload; all end at the same moment. The ticket is kept beside the
 * object too, so that the sweep can finish what the browser never completes. It is the same one: what the key says makes it a
 * hundred bytes longer, and sealing another would cost a tenth of the call. Throws `invalid_request` for a ticket that no store
 * would keep.
 */
export async function grantUpload(
  services: GrantNeeds,
  plan: UploadPlan,
  { isAdmin, origin }: Grantee,
): Promise<UploadGrant> {
  const { config, storage, tickets, ticketCarrier, clock } = services;
  const { grantSeconds, maxBytes } = config.limits;
  const now = clock();
  const expiresAt = new Date(now.getTime() + grantSeconds * 1_000);
  const id = createImageId(now.getTime());
  const slug = slugOf(plan.name, plan.type);
  const key = stagingKey(id, slug);
  const { sizeBytes, sha256 } = plan;
  const ticket = await tickets.seal(
    { id, slug, ...plan, state: config.uploadState, owner: isAdmin ? 'admin' : 'anyone' },
    expiresAt,
  );
  if ('ticket'.length + ticket.length > MAX_METADATA_BYTES) {
    throw new ApiError('invalid_request', { field: 'filename', problem: 'is too long' });
  }
  const terms: UploadTerms = {
    key,
    contentType: plan.type,
    sizeBytes: sizeBytes === undefined ? { min: 1, max: maxBytes } : { min: sizeBytes, max: sizeBytes },
    ...(sha256 === undefined ? {} : { sha256 }),
    expiresInSeconds: grantSeconds,
  };
  const carrying = await storage.createUpload({ ...terms, metadata: { ticket } });
  const isCarried = await ticketCarrier.mayCarry(carrying, origin);
  const request = isCarried ? carrying : await storage.createUpload(terms);
  return { ...request, key, ticket, expiresAt: expiresAt.toISOString() };
}
