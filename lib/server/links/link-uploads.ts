import * as z from 'zod';
import { MAX_PROVEN_UPLOADS } from '@/lib/shared/links/link';
import type { UploadLink } from '@/lib/shared/links/link-item';
import { formatActor } from '../accounts/format-actor';
import { takeOrRefuse } from '../budget/take-or-refuse';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';

/** The body of `POST /api/upload/link`. */
export const uploadLinkSchema = z.strictObject({
  proofs: z
    .array(z.string().max(100))
    .min(1)
    .max(MAX_PROVEN_UPLOADS)
    .describe('the `proof` of each upload, in the order in which they are shown'),
});

type UploadLinkNeeds = Needs<'links' | 'linkTokens' | 'uploadProofs' | 'budgets' | 'config' | 'paths'>;

/**
 * One link to all that somebody has just sent, for as long as the first of their proofs lasts. The proofs are the right to it: a guest of
 * a drop link has them too, also where nobody else may upload. Throws `role_required` where uploaders get no
 * links, `link_invalid` for a proof of somebody else's photo or none, `link_expired` where all are too old, and `rate_limited`.
 */
export async function linkUploads(
  services: UploadLinkNeeds,
  { client, identity }: Readonly<{ client: string; identity: Identity | null }>,
  body: unknown,
): Promise<UploadLink> {
  const { proofs } = parseInput(uploadLinkSchema, body);
  if (services.config.linkSeconds === 0) throw new ApiError('role_required');
  const opened = proofs.map((proof) => services.uploadProofs.open(proof));
  const proven = opened.flatMap((upload) => (upload === null || upload.isExpired ? [] : [upload]));
  if (opened.includes(null)) throw new ApiError('link_invalid');
  if (proven.length === 0) throw new ApiError('link_expired');
  // Each is an object that stays until its end.
  await takeOrRefuse(services.budgets.links, client);
  const until = new Date(Math.min(...proven.map(({ expiresAt }) => expiresAt.getTime()))).toISOString();
  const ids = [...new Set(proven.map(({ id }) => id))];
  const link = await services.links.create({
    kind: 'view',
    opens: { ids },
    until,
    ...{ title: '', note: '', to: '', passwordHash: null },
    createdBy: identity === null ? '' : formatActor(identity).actor,
  });
  const url = services.paths.setPath(services.linkTokens.seal(link.id));
  return { url, expiresAt: until, count: ids.length };
}
