import * as z from 'zod';
import { firstIdAt, isImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import type { ImagePage } from '@/lib/shared/wire';
import { isoDate } from '../input/iso-date';
import { parseInput } from '../input/parse-input';
import { parseStates } from '../input/parse-states';
import type { Needs } from '../needs';
import { type ListStart, listRows } from '../rows/list-rows';
import { mergeRows } from '../rows/merge-rows';
import type { StoredRow } from '../rows/stored-row';
import type { ItemNeeds } from './to-image-item';
import { toImageItems } from './to-image-items';

/** The query of `GET /api/images`. */
export const listQuerySchema = z.strictObject({
  state: z
    .string()
    .transform(parseStates)
    .default(IMAGE_STATES)
    .describe(
      '`held`, `private`, `public` or `trash`, several with commas between; `all`, which is the default, for all of them',
    ),
  after: z
    .string()
    .refine(isImageId, 'must be the next of an earlier page')
    .optional()
    .describe('`next` of an earlier page'),
  before: isoDate.optional().describe('begins with the newest image before a date, ISO 8601'),
  limit: z.coerce
    .number<unknown>('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(200)
    .default(100),
});

/** The filters that a gallery page is asked by, as it stands in the address; every field may be left out. */
export type ImageQuery = Readonly<Partial<Record<'state' | 'after' | 'before' | 'limit', unknown>>>;

/**
 * One page of the gallery, newest first. `after` continues a page, `before` jumps to a date without reading
 * what is newer; with both, the later start counts. Throws `invalid_request`.
 */
export async function listImages(
  services: Needs<'storage'> & ItemNeeds,
  query: ImageQuery,
): Promise<ImagePage> {
  const { state, after, before, limit } = parseInput(listQuerySchema, query);
  const start = decideStart(after, before);
  const pageSize = Math.min(1_000, limit + 2);
  let skipped = 0;
  const onSkipped = () => {
    skipped += 1;
  };
  const rows = mergeRows(state.map((one) => listRows(services.storage, one, start, pageSize, onSkipped)));
  const found: StoredRow[] = [];
  let next: string | null = null;
  reading: for await (const batch of rows) {
    for (const row of batch) {
      if (found.length === limit) {
        next = found.at(-1)?.id ?? null;
        break reading;
      }
      found.push(row);
    }
  }
  return { images: await toImageItems(services, found), next, ...(skipped > 0 ? { skipped } : {}) };
}

function decideStart(after: string | undefined, before: Date | undefined): ListStart {
  // Ids of the very moment are not before it.
  const fromId = before === undefined ? undefined : firstIdAt(new Date(before.getTime() - 1));
  if (after === undefined) return fromId === undefined ? null : { fromId };
  return fromId !== undefined && fromId > after ? { fromId } : { afterId: after };
}
