import * as z from 'zod';
import type { ShareResponse } from '@/lib/shared/wire';
import { ApiError } from '../errors/api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { requireImage } from './get-image';

/** A year. */
const MAX_SECONDS = 31_536_000;

/** The body of `POST /api/images/share`. */
export const shareSchema = z.strictObject({
  id: z.string().max(100),
  expiresInSeconds: z.int().min(1).max(MAX_SECONDS),
});

/**
 * A link that opens the image without signing in, until it expires. Throws `not_found`, also for an image in the trash, and
 * `invalid_request` for one that waits for approval.
 */
export async function shareImage(
  services: Needs<'storage' | 'shareTokens'>,
  body: unknown,
): Promise<ShareResponse> {
  const { id, expiresInSeconds } = parseInput(shareSchema, body);
  const { state, row } = await requireImage(services, id);
  if (state === 'trash') throw new ApiError('not_found');
  if (state === 'held') {
    const problem = 'waits for approval; accept the image first';
    throw new ApiError('invalid_request', { field: 'id', problem });
  }
  const { url, pageUrl, expiresAt } = await services.shareTokens.createLink(id, row.name, expiresInSeconds);
  return { url: pageUrl, imageUrl: url, expiresAt: expiresAt.toISOString() };
}
