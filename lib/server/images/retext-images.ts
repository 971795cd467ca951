import * as z from 'zod';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { EditResponse, EditResult } from '@/lib/shared/wire';
import { type RewriteNeeds, rewriteRow } from '../changes/rewrite-row';
import { toWireResult } from '../errors/to-wire-result';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { textsSchema } from './texts-schema';

/** Photos changed at once: each is half a dozen requests to the bucket. */
const PARALLEL = 16;
const MAX_CHANGED = 1_000;

/** The body of `POST /api/images/texts`. */
export const retextSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        id: z.string().max(100),
        from: textsSchema.optional().describe('answers `conflict` for an image with other texts'),
        to: textsSchema.describe('what is left out stays'),
      }),
    )
    .min(1)
    .max(MAX_CHANGED)
    .refine(
      (changes) => new Set(changes.map(({ id }) => id)).size === changes.length,
      'must name each id once',
    ),
});

/**
 * Gives many images their own texts each; a result for each, in order. Safe to repeat. An image whose texts are no longer `from`, and one in
 * the trash, is refused by itself. Throws `invalid_request` for a body that is none.
 */
export async function retextImages(
  services: RewriteNeeds & Needs<'log'>,
  body: unknown,
  requestId: string,
): Promise<EditResponse> {
  const { changes } = parseInput(retextSchema, body);
  const results = await mapBounded(changes, PARALLEL, async ({ id, from, to }): Promise<EditResult> => {
    const answer = await toWireResult(services, requestId, () => rewriteRow(services, id, { ...to, from }));
    return 'error' in answer ? { id, ok: false, error: answer.error } : { id, ok: true, image: answer };
  });
  return { results };
}
