/**
 * The date a photo was taken at, changed by people: a camera's clock was wrong, or a print is older than its scan. Each change
 * says which date it changes, so that it may be repeated (an hour is not added twice) and taken back, and never
 * replaces what somebody else has said meanwhile.
 */
import * as z from 'zod';
import { isImageId } from '@/lib/shared/keys/image-id';
import { mapBounded } from '@/lib/shared/map-bounded';
import { formatTaken } from '@/lib/shared/taken/format-taken';
import { parseGivenTaken } from '@/lib/shared/taken/parse-given-taken';
import { isPlausible } from '@/lib/shared/taken/taken';
import type { DateResult, DatesResponse, EditResponse, EditResult } from '@/lib/shared/wire';
import { type RewriteNeeds, rewriteRow } from '../changes/rewrite-row';
import { ApiError } from '../errors/api-error';
import { toWireResult } from '../errors/to-wire-result';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { findImages } from '../rows/find-images';

/** Photos changed at once: each is half a dozen requests to the bucket. */
const PARALLEL = 16;
const MAX_READ = 100;
const MAX_CHANGED = 1_000;

const takenSchema = z
  .strictObject({ at: z.string().max(64), isFileDate: z.boolean().optional() })
  .transform((value, context) => {
    const taken = parseGivenTaken(value);
    if (taken !== null) return taken;
    context.addIssue({ code: 'custom', message: 'must be a date with a time, such as 2026-07-14T18:03:22' });
    return z.NEVER;
  });

/** The query of `GET /api/images/dates`. */
export const datesQuerySchema = z.strictObject({
  ids: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().max(100)).max(MAX_READ))
    .describe('up to 100 ids, with commas between'),
});

/** The body of `POST /api/images/dates`. */
export const datesSchema = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        id: z.string().max(100),
        from: takenSchema.nullable().optional().describe('answers `conflict` for a photo with another date'),
        to: takenSchema.nullable().describe('null for none'),
      }),
    )
    .min(1)
    .max(MAX_CHANGED)
    .refine(
      (changes) => new Set(changes.map(({ id }) => id)).size === changes.length,
      'must name each id once',
    ),
});

/** The dates of some photos, whatever their state; one lookup for all of them. Throws `invalid_request`. */
export async function readDates(
  services: Needs<'storage' | 'log'>,
  query: unknown,
  requestId: string,
): Promise<DatesResponse> {
  const { ids } = parseInput(datesQuerySchema, query);
  const found = await findImages(services.storage, [...new Set(ids.filter(isImageId))]);
  const results = ids.map(async (id): Promise<DateResult> => {
    const answer = await toWireResult(services, requestId, async () => {
      const image = found.get(id);
      if (image === undefined) throw new ApiError('not_found');
      return { taken: image.row.taken ? formatTaken(image.row.taken) : null };
    });
    return 'error' in answer ? { id, ok: false, error: answer.error } : { id, ok: true, ...answer };
  });
  return { results: await Promise.all(results) };
}

/**
 * Changes the dates of many photos, each to its own; a result for each, in order. Safe to repeat. A photo in the trash, one with another
 * date than `from`, and a date more than a day ahead are refused one by one. Throws `invalid_request` for a body that is none.
 */
export async function dateImages(
  services: RewriteNeeds & Needs<'log' | 'clock'>,
  body: unknown,
  requestId: string,
): Promise<EditResponse> {
  const { changes } = parseInput(datesSchema, body);
  const nowMs = services.clock().getTime();
  const results = await mapBounded(changes, PARALLEL, async ({ id, from, to }): Promise<EditResult> => {
    const answer = await toWireResult(services, requestId, async () => {
      if (to !== null && !isPlausible(to, nowMs)) {
        throw new ApiError('invalid_request', { field: 'to', problem: 'lies in the future' });
      }
      return rewriteRow(services, id, { taken: from === undefined ? { to } : { from, to } });
    });
    return 'error' in answer ? { id, ok: false, error: answer.error } : { id, ok: true, image: answer };
  });
  return { results };
}
