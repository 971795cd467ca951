import * as z from 'zod';
import { IMAGE_STATES } from '@/lib/shared/keys/image-state';
import { MEDIA_TYPE_NAMES } from '@/lib/shared/media/media-types';
import { type ObjectStorage, StorageError } from '@/lib/storage';
import type { Clock } from '../clock';
import type { CountedNumbers } from './counted-numbers';

/** Outside of every state: no gallery lists it and no CDN serves it. */
const KEY = 'cache/numbers.json';
/** A line for each day of decades. */
const MAX_BYTES = 5_000_000;
/** How long this process believes itself before it asks the bucket what others have counted. */
const KEPT_MS = 600_000;

const tally = { images: z.int().min(0), bytes: z.number().min(0) };
const tallySchema = z.object(tally);
const numbersSchema = z.object({
  ...tally,
  byState: z.record(z.enum(IMAGE_STATES), tallySchema),
  byType: z.partialRecord(z.enum(MEDIA_TYPE_NAMES), tallySchema),
  byDay: z.array(z.object({ day: z.iso.date(), ...tally })),
  byQuarter: z.array(z.tuple([z.int().min(0), z.int().min(0), z.number().min(0)])),
  tags: z.array(z.object({ tag: z.string().min(1), images: z.int().min(1) })).optional(),
  scannedAt: z.iso.datetime(),
  sizesBytes: z.number().min(0).optional(),
  skippedRows: z.int().min(0),
  duplicates: z.int().min(0),
});

/** The numbers counted last, by whichever process: in memory for ten minutes, and in the bucket for all. */
export type NumbersCache = Readonly<{
  /** Null where nothing was counted yet, or nothing that can be read. */
  get(): Promise<CountedNumbers | null>;
  set(numbers: CountedNumbers): Promise<void>;
}>;

/** Creates the cache of one process. */
export function createNumbersCache(
  options: Readonly<{ storage: ObjectStorage; clock: Clock }>,
): NumbersCache {
  const { storage, clock } = options;
  let kept: { numbers: CountedNumbers; untilMs: number } | undefined;
  const keep = (numbers: CountedNumbers) => {
    kept = { numbers, untilMs: clock().getTime() + KEPT_MS };
    return numbers;
  };
  return {
    async get() {
      if (kept && clock().getTime() < kept.untilMs) return kept.numbers;
      const numbers = await readNumbers(storage);
      return numbers && keep(numbers);
    },
    async set(numbers) {
      keep(numbers);
      await storage.put(KEY, new TextEncoder().encode(JSON.stringify(numbers)), {
        headers: { contentType: 'application/json', cacheControl: 'no-store' },
      });
    },
  };
}

async function readNumbers(storage: ObjectStorage): Promise<CountedNumbers | null> {
  try {
    const stored = await storage.read(KEY, { maxBytes: MAX_BYTES });
    if (stored === null) return null;
    const parsed = numbersSchema.safeParse(JSON.parse(new TextDecoder().decode(stored.bytes)));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // Anything else that lies there is written over by the next count.
    if (error instanceof SyntaxError || (error instanceof StorageError && error.code === 'too_large'))
      return null;
    throw error;
  }
}
