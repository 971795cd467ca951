import type { EditedImage } from '@/lib/shared/wire';
import { type RewriteNeeds, rewriteRow } from '../changes/rewrite-row';
import { parseInput } from '../input/parse-input';
import { textsSchema } from './texts-schema';

/** The body of `PATCH /api/images/:id`. */
export const changesSchema = textsSchema;

/**
 * Changes what the gallery says of an image; a new name is also what the image downloads under. Throws as `rewriteRow`,
 * and `invalid_request` for a body that is no edit.
 */
export function editImage(services: RewriteNeeds, id: string, body: unknown): Promise<EditedImage> {
  return rewriteRow(services, id, parseInput(changesSchema, body));
}
