import * as z from 'zod';
import type { EditedImage } from '@/lib/shared/wire';
import { type RewriteNeeds, rewriteRow } from '../changes/rewrite-row';
import { parseInput } from '../input/parse-input';

/** The body of `PATCH /api/images/:id`. */
export const changesSchema = z.strictObject({
  name: z.string().min(1).max(1_024).optional(),
  alt: z.string().max(1_000).optional(),
  tags: z.array(z.string().min(1).max(100)).max(50).optional(),
});

/**
 * Changes what the gallery says of an image; a new name is also what the image downloads under. Throws as `rewriteRow`,
 * and `invalid_request` for a body that is no edit.
 */
export function editImage(services: RewriteNeeds, id: string, body: unknown): Promise<EditedImage> {
  return rewriteRow(services, id, parseInput(changesSchema, body));
}
