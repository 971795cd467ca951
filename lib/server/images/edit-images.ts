import * as z from 'zod';
import { mapBounded } from '@/lib/shared/map-bounded';
import type { EditResponse, EditResult } from '@/lib/shared/wire';
import { idsSchema } from '../changes/change-images';
import { type RewriteNeeds, rewriteRow } from '../changes/rewrite-row';
import { toWireResult } from '../errors/to-wire-result';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';

/** Images edited at once: each is half a dozen requests to the bucket. */
const PARALLEL = 16;

const tagsSchema = z.array(z.string().min(1).max(100)).max(50).optional();

/** The body of `POST /api/images/edit`. */
export const editSchema = z.strictObject({
  ids: idsSchema,
  addTags: tagsSchema,
  removeTags: tagsSchema,
  alt: z.string().max(1_000).optional(),
  name: z.string().min(1).max(1_024).optional(),
});

/** Edits many images alike; a result for each id, in order. An id given twice is edited once. Safe to repeat. */
export async function editImages(
  services: RewriteNeeds & Needs<'log'>,
  body: unknown,
  requestId: string,
): Promise<EditResponse> {
  const { ids, ...edit } = parseInput(editSchema, body);
  const results = await mapBounded([...new Set(ids)], PARALLEL, async (id): Promise<EditResult> => {
    const answer = await toWireResult(services, requestId, () => rewriteRow(services, id, edit));
    return 'error' in answer ? { id, ok: false, error: answer.error } : { id, ok: true, image: answer };
  });
  const byId = new Map(results.map((result) => [result.id, result]));
  return { results: ids.flatMap((id) => byId.get(id) ?? []) };
}
