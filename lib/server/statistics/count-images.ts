import { QUARTER_MS } from '@/lib/shared/calendar/create-day-of';
import { dateOfId } from '@/lib/shared/keys/image-id';
import { IMAGE_STATES, type ImageState } from '@/lib/shared/keys/image-state';
import { MEDIA_TYPE_NAMES, type MediaType } from '@/lib/shared/media/media-types';
import { sizesOf } from '@/lib/shared/media/picture-sizes';
import type { Tally } from '@/lib/shared/wire';
import type { ObjectInfo, ObjectStorage } from '@/lib/storage';
import { toFoundImage, toStoredRow } from '../rows/stored-row';
import { groupById } from '../scan/group-by-id';
import { scanRows } from '../scan/scan-rows';
import { type CountedNumbers, firstQuarterKept } from './counted-numbers';
import { createTagCounter } from './create-tag-counter';

type Sum = { images: number; bytes: number };

/** A smaller picture of a photograph has about so many; the listing of rows does not say how large it is. */
const SIZE_BYTES_PER_PIXEL = 0.2;

/**
 * Counts the whole bucket by reading its listing. Where two rows of one image in one state one counts; an image that a cut-off
 * move left in two states counts in both, and as a duplicate. Memory: eight bytes an image, and the
 * different tags.
 */
export async function countImages(
  storage: ObjectStorage,
  options: Readonly<{
    now: Date;
    signal: AbortSignal;
    onProgress: (scanned: number, fraction: number) => void;
  }>,
): Promise<CountedNumbers> {
  const byState = Object.fromEntries(IMAGE_STATES.map((state) => [state, { images: 0, bytes: 0 }])) as Record<
    ImageState,
    Sum
  >;
  const byType = new Map<MediaType, Sum>();
  const byDay = new Map<string, Sum>();
  const byQuarter = new Map<number, Sum>();
  const firstQuarter = firstQuarterKept(options.now);
  const byTag = createTagCounter();
  const seen = new Map<ImageState, number[]>();
  const fractions = new Map<ImageState, number>();
  let scanned = 0;
  let sizesPixels = 0;
  let skippedRows = 0;
  let duplicates = 0;

  function count(state: ImageState, objects: readonly ObjectInfo[]): void {
    for (const candidates of groupById(objects)) {
      scanned += candidates.length;
      const rows = candidates.flatMap((object) => toStoredRow(object) ?? []);
      skippedRows += candidates.length - rows.length;
      duplicates += Math.max(0, rows.length - 1);
      const counting = toFoundImage(rows);
      if (counting === null) continue;
      const { id, row } = counting;
      if (state !== 'trash') byTag.add(row.tags);
      seen.get(state)?.push(numberOf(id));
      for (const { width, height } of sizesOf(row)) sizesPixels += width * height;
      add(byState[state], row.sizeBytes);
      add(sumOf(byType, row.type), row.sizeBytes);
      const sentAt = dateOfId(id);
      add(sumOf(byDay, sentAt.toISOString().slice(0, 10)), row.sizeBytes);
      const quarter = Math.floor(sentAt.getTime() / QUARTER_MS);
      if (quarter >= firstQuarter) add(sumOf(byQuarter, quarter), row.sizeBytes);
    }
  }

  await Promise.all(
    IMAGE_STATES.map((state) => {
      seen.set(state, []);
      return scanRows(storage, {
        state,
        signal: options.signal,
        onObjects: (objects) => count(state, objects),
        onProgress(fraction) {
          fractions.set(state, fraction);
          const sum = [...fractions.values()].reduce((one, other) => one + other, 0);
          options.onProgress(scanned, sum / IMAGE_STATES.length);
        },
      });
    }),
  );
  const total = Object.values(byState).reduce<Tally>(
    (sum, { images, bytes }) => ({ images: sum.images + images, bytes: sum.bytes + bytes }),
    { images: 0, bytes: 0 },
  );
  return {
    ...total,
    byState,
    byType: Object.fromEntries(
      MEDIA_TYPE_NAMES.flatMap((type) => (byType.has(type) ? [[type, byType.get(type)]] : [])),
    ),
    byDay: [...byDay].sort(([one], [other]) => (one < other ? 1 : -1)).map(([day, sum]) => ({ day, ...sum })),
    byQuarter: [...byQuarter]
      .sort(([one], [other]) => one - other)
      .map(([quarter, { images, bytes }]) => [quarter, images, bytes] as const),
    tags: byTag.most(),
    scannedAt: options.now.toISOString(),
    sizesBytes: Math.round(sizesPixels * SIZE_BYTES_PER_PIXEL),
    skippedRows,
    duplicates: duplicates + countShared([...seen.values()]),
  };
}

function add(sum: Sum, bytes: number): void {
  sum.images += 1;
  sum.bytes += bytes;
}

function sumOf<K>(sums: Map<K, Sum>, key: K): Sum {
  const known = sums.get(key);
  if (known) return known;
  const fresh = { images: 0, bytes: 0 };
  sums.set(key, fresh);
  return fresh;
}

/** The last 48 bits of an id, all of them random. */
function numberOf(id: string): number {
  return Number.parseInt(id.slice(-12), 16);
}

/** How many numbers are there more than once. */
function countShared(lists: readonly (readonly number[])[]): number {
  const sorted = Float64Array.from(lists.flat()).sort();
  let shared = 0;
  for (let index = 1; index < sorted.length; index += 1) if (sorted[index] === sorted[index - 1]) shared += 1;
  return shared;
}
