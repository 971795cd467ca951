import * as z from 'zod';
import { firstIdAt, isImageId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { TAKEN_INDEX } from '@/lib/shared/keys/index-keys';
import { type IndexOrder, idOfPosition, positionAt } from '@/lib/shared/keys/index-order';
import type { ImagePage } from '@/lib/shared/wire';
import { ApiError } from '../errors/api-error';
import { type IndexListing, listIndex } from '../indexes/list-index';
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
  order: z
    .enum(['uploaded', 'taken'])
    .default('uploaded')
    .describe('`uploaded`, or `taken` for the date of the camera; newest first'),
  after: z
    .string()
    .refine((text) => isImageId(text) || idOfPosition(text) !== null, 'must be the next of an earlier page')
    .optional()
    .describe('`next` of an earlier page'),
  from: z
    .string()
    .refine((text) => idOfPosition(text) !== null, 'must be the place of an image in this order')
    .optional()
    .describe('begins with an image by its place in the order by date taken, or with what would follow it'),
  before: isoDate
    .optional()
    .describe(
      'begins with the newest image before a date, ISO 8601; with `order=taken`, by the camera’s clock as though it were UTC',
    ),
  limit: z.coerce
    .number<unknown>('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(200)
    .default(100),
});

/** The filters that a gallery page is asked by, as it stands in the address; every field may be left out. */
export type ImageQuery = Readonly<
  Partial<Record<'state' | 'order' | 'after' | 'from' | 'before' | 'limit', unknown>>
>;

/** Services that a page takes. */
export type ListNeeds = Needs<'storage' | 'indexes'> & ItemNeeds;

/**
 * One page of the gallery, newest first: by upload, or by date taken, where photos without a date stand by their upload. `after`
 * continues a page, `before` jumps to a date without reading what is newer; with both, the later start counts. Says so (`isPartial`)
 * where the order by date taken does not show every image yet. Throws `invalid_request`.
 */
export async function listImages(services: ListNeeds, query: ImageQuery): Promise<ImagePage> {
  const { state, order, after, from, before, limit } = parseInput(listQuerySchema, query);
  const { storage, indexes } = services;
  const pageSize = Math.min(1_000, limit + 2);
  let skipped = 0;
  const onSkipped = () => {
    skipped += 1;
  };
  const finish = async ({ rows, next }: RowPage): Promise<ImagePage> => {
    return { images: await toImageItems(services, rows), next, ...(skipped > 0 ? { skipped } : {}) };
  };
  if (order === 'uploaded') {
    if (from !== undefined) throw ofOtherOrder('from');
    const start = decideStart(afterOf(after, isImageId), before);
    const rows = mergeRows(state.map((one) => listRows(storage, one, start, pageSize, onSkipped)));
    return finish(await takePage(rows, limit, ({ id }) => id));
  }
  const start = decidePosition(TAKEN_INDEX.order, { after: afterOf(after, isPosition), from, before });
  // Before the entries are read: what is written meanwhile is to be among them.
  const isWhole = (await indexes.isComplete()) || (await indexes.buildSome());
  const rows = listIndex(storage, TAKEN_INDEX, { states: state, start, pageSize, onSkipped });
  const page = await finish(await takePage(rows, limit, ({ position }) => position));
  return isWhole ? page : { ...page, isPartial: true };
}

type RowPage = Readonly<{ rows: readonly StoredRow[]; next: string | null }>;

/** The first rows of a listing, and where the next page continues. */
export async function takePage<Row extends StoredRow>(
  listing: AsyncGenerator<readonly Row[]>,
  limit: number,
  placeOf: (row: Row) => string,
): Promise<RowPage> {
  const rows: Row[] = [];
  for await (const batch of listing) {
    for (const row of batch) {
      const last = rows.at(-1);
      if (rows.length === limit && last) return { rows, next: placeOf(last) };
      rows.push(row);
    }
  }
  return { rows, next: null };
}

/** A cursor of another order would begin somewhere. */
function afterOf(after: string | undefined, isOfOrder: (text: string) => boolean): string | undefined {
  if (after === undefined || isOfOrder(after)) return after;
  throw ofOtherOrder('after');
}

function ofOtherOrder(field: string): ApiError {
  return new ApiError('invalid_request', { field, problem: 'is of another order than this' });
}

function isPosition(text: string): boolean {
  return idOfPosition(text) !== null;
}

/** Where a page by a date begins: behind an image, or with the first image that is on that side of a moment; the later of both. */
export function decidePosition(
  order: IndexOrder,
  {
    after,
    from,
    before,
  }: Readonly<Record<'after' | 'from', string | undefined> & { before: Date | undefined }>,
): IndexListing['start'] {
  const beyond = order.direction === 'newest' ? -1 : 1;
  const atDate = before === undefined ? '' : positionAt(order, before.getTime() + beyond);
  const first = from !== undefined && from > atDate ? from : atDate;
  if (after !== undefined && after >= first) return { after };
  return first === '' ? null : { from: first };
}

function decideStart(after: string | undefined, before: Date | undefined): ListStart {
  // Ids of the very moment are not before it.
  const fromId = before === undefined ? undefined : firstIdAt(new Date(before.getTime() - 1));
  if (after === undefined) return fromId === undefined ? null : { fromId };
  return fromId !== undefined && fromId > after ? { fromId } : { afterId: after };
}
