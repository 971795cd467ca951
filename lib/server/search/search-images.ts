import * as z from 'zod';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { MEDIA_TYPE_NAMES } from '@/lib/shared/media/media-types';
import { parseTakenRange } from '@/lib/shared/taken/taken-range';
import type { SearchEvent } from '@/lib/shared/wire';
import type { ObjectInfo } from '@/lib/storage';
import { errorBody } from '../errors/error-body';
import { reportError } from '../errors/report-error';
import { toApiError } from '../errors/to-api-error';
import { type ItemNeeds, toImageItem } from '../images/to-image-item';
import { isoDate } from '../input/iso-date';
import { parseInput } from '../input/parse-input';
import { parseStates } from '../input/parse-states';
import type { Needs } from '../needs';
import { toFoundImage, toStoredRow } from '../rows/stored-row';
import { groupById } from '../scan/group-by-id';
import { scanRows } from '../scan/scan-rows';
import { streamProgress } from '../streams/stream-progress';
import { createRowFilter, type RowFilter } from './create-row-filter';

/** Most images, and most ids, one search finds. */
const MAX_IMAGES = 10_000;
const MAX_IDS = 1_000_000;

const bytes = z.coerce.number<unknown>('must be a whole number').int('must be a whole number').min(0);

/** The query of `GET /api/images/search`. */
export const searchQuerySchema = z.strictObject({
  state: z
    .string()
    .transform(parseStates)
    .default(IMAGE_STATES)
    .describe(
      '`held`, `private`, `public` or `trash`, several with commas between; `all`, which is the default, for all of them',
    ),
  q: z
    .string()
    .max(200)
    .optional()
    .describe(
      'text in name, description or tags; a word such as `taken:2026-08` stands for the dates below, `is:favourite` for favourites',
    ),
  taken: z
    .string()
    .max(30)
    .transform((text, context) => {
      const range = parseTakenRange(text);
      if (range !== null) return range;
      context.addIssue({
        code: 'custom',
        message: 'must be a range of dates, such as 2026-08 or 2024..2026-03',
      });
      return z.NEVER;
    })
    .optional()
    .describe(
      'when the photo was taken, by the clock of its camera: a year, a month or a day, two of them with `..` between, or `none`',
    ),
  album: z
    .string()
    .refine(isAlbumId, 'must be the id of an album')
    .optional()
    .describe('the id of an album that the image is in'),
  tag: z.string().max(100).optional().describe('a whole tag'),
  uploader: z.string().max(100).optional().describe('the whole name or id of who uploaded it'),
  type: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(MEDIA_TYPE_NAMES)))
    .optional()
    .describe('media types, with commas between'),
  minBytes: bytes.optional().describe('the size in bytes'),
  maxBytes: bytes.optional().describe('the size in bytes'),
  orientation: z.enum(['landscape', 'portrait', 'square']).optional(),
  from: isoDate.optional().describe('uploaded at or after this date, ISO 8601'),
  to: isoDate.optional().describe('uploaded before this date, ISO 8601'),
  fields: z
    .enum(['image', 'id'])
    .default('image')
    .describe('`id` finds up to 1,000,000 ids, `image` up to 10,000 images'),
  limit: z.coerce
    .number<unknown>('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .optional()
    .describe('the most matches'),
});

type SearchNeeds = Needs<'storage' | 'log'> & ItemNeeds;

/**
 * Finds images by reading the listing, without an index: matches as they come, in any order, with progress in between and an
 * end or an error as the last line. `from` (included) and `to` (not included) narrow what is read. Throws `invalid_request`
 * at once; stops reading when enough is found or nobody listens.
 */
export function searchImages(
  services: SearchNeeds,
  input: unknown,
  requestId: string,
  signal: AbortSignal,
): AsyncGenerator<readonly SearchEvent[]> {
  const query = parseInput(searchQuerySchema, input);
  const most = query.fields === 'id' ? MAX_IDS : MAX_IMAGES;
  const search: Search = { ...query, types: query.type, limit: Math.min(query.limit ?? most, most) };
  return run(services, search, requestId, signal);
}

type Search = Omit<z.output<typeof searchQuerySchema>, 'type' | 'limit'> &
  Readonly<{ types: z.output<typeof searchQuerySchema>['type']; limit: number }>;

async function* run(
  services: SearchNeeds,
  search: Search,
  requestId: string,
  outer: AbortSignal,
): AsyncGenerator<readonly SearchEvent[]> {
  const { state: states, limit, from, to } = search;
  const filter = createRowFilter(search);
  const enough = new AbortController();
  const found = new Set<string>();
  const fractions = states.map(() => 0);
  let scanned = 0;
  let skipped = 0;
  let isTruncated = false;
  const fraction = () => fractions.reduce((sum, one) => sum + one, 0) / fractions.length;
  try {
    yield* streamProgress<SearchEvent>(
      async ({ push, signal }) => {
        const stop = AbortSignal.any([signal, enough.signal]);
        const onUnknown = () => {
          skipped += 1;
        };
        const onObjects = async (objects: readonly ObjectInfo[]) => {
          const events: SearchEvent[] = [];
          for (const candidates of groupById(objects)) {
            scanned += candidates.length;
            const match = matchOf(candidates, filter, onUnknown);
            if (match === null || found.has(match.id)) continue;
            if (found.size === limit) {
              isTruncated = true;
              enough.abort();
              break;
            }
            found.add(match.id);
            events.push(
              search.fields === 'id'
                ? { kind: 'match', id: match.id }
                : { kind: 'match', image: await toImageItem(services, match) },
            );
          }
          if (events.length > 0) await push(events);
        };
        await Promise.all(
          states.map((state, index) =>
            scanRows(services.storage, {
              state,
              from,
              to,
              signal: stop,
              onObjects,
              onProgress: (done) => {
                fractions[index] = done;
              },
            }),
          ),
        );
      },
      () => ({ kind: 'progress', scanned, matched: found.size, fraction: fraction() }),
      outer,
    );
    yield [{ kind: 'end', scanned, matched: found.size, skipped, truncated: isTruncated }];
  } catch (error) {
    const refusal = toApiError(error);
    reportError(services.log, refusal, requestId);
    yield [{ kind: 'error', error: errorBody(refusal, requestId).error }];
  }
}

/** The row that counts of those of one id, if it is looked for; most rows are told by their text alone. */
function matchOf(objects: readonly ObjectInfo[], filter: RowFilter, onUnknown: () => void) {
  const [only] = objects;
  if (only && objects.length === 1) {
    const verdict = filter(only.key);
    if (verdict === 'other') return null;
    const row = verdict === 'match' ? toStoredRow(only) : null;
    if (row === null) onUnknown();
    return row;
  }
  const rows = objects.map((object) => toStoredRow(object));
  for (const row of rows) if (row === null) onUnknown();
  const counting = toFoundImage(rows.flatMap((row) => row ?? []));
  return counting && filter(counting.key) === 'match' ? counting : null;
}
