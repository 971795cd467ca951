import type { Services } from '@/lib/server/services';
import { createImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import { slugOf } from '@/lib/shared/keys/slug';
import type { UploadGrant } from '@/lib/shared/wire';
import type { UploadPlan } from './plan-upload';

/** Makes the id, the signed request and the ticket of a planned upload; all end at the same moment. */
export async function grantUpload(
  services: Services,
  plan: UploadPlan,
  isAdmin: boolean,
): Promise<UploadGrant> {
  const { config, storage, tickets, clock } = services;
  const { grantSeconds, maxBytes } = config.limits;
  const now = clock();
  const expiresAt = new Date(now.getTime() + grantSeconds * 1_000);
  const id = createImageId(now.getTime());
  const slug = slugOf(plan.name, plan.type);
  const key = stagingKey(id, slug);
  const { sizeBytes, sha256 } = plan;
  const [request, ticket] = await Promise.all([
    storage.createUpload({
      key,
      contentType: plan.type,
      sizeBytes: sizeBytes === undefined ? { min: 1, max: maxBytes } : { min: sizeBytes, max: sizeBytes },
      ...(sha256 === undefined ? {} : { sha256 }),
      expiresInSeconds: grantSeconds,
    }),
    tickets.seal(
      { id, slug, ...plan, state: config.uploadState, owner: isAdmin ? 'admin' : 'anyone' },
      expiresAt,
    ),
  ]);
  return { ...request, key, ticket, expiresAt: expiresAt.toISOString() };
}
