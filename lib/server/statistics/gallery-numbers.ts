import * as z from 'zod';
import { isTimeZone } from '@/lib/shared/calendar/parse-time-zone';
import type { NumbersEvent } from '@/lib/shared/wire';
import { errorBody } from '../errors/error-body';
import { reportError } from '../errors/report-error';
import { toApiError } from '../errors/to-api-error';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { streamProgress } from '../streams/stream-progress';
import { countImages } from './count-images';
import { type CountedNumbers, isOfDay, toNumbers } from './counted-numbers';

/** The query of `GET /api/images/numbers`. */
export const numbersQuerySchema = z.strictObject({
  refresh: z
    .enum(['0', '1'])
    .default('0')
    .describe('`1` counts again instead of answering what was counted before'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'must be a time zone, such as Europe/Berlin')
    .default('UTC')
    .describe('whose days are counted, by its IANA name'),
});

type NumbersNeeds = Needs<'storage' | 'clock' | 'log' | 'numbersCache'>;

/**
 * The contents of the bucket, counted by reading the whole listing: lines of progress, then the numbers or an error. Numbers that were
 * counted before on the same day are sent at once, with their age, until `refresh=1` asks for a new count. Throws `invalid_request` at once.
 */
export function galleryNumbers(
  services: NumbersNeeds,
  input: unknown,
  requestId: string,
  signal: AbortSignal,
): AsyncGenerator<readonly NumbersEvent[]> {
  const { refresh, timeZone } = parseInput(numbersQuerySchema, input);
  return run(services, { isRefresh: refresh === '1', timeZone }, requestId, signal);
}

async function* run(
  services: NumbersNeeds,
  { isRefresh, timeZone }: Readonly<{ isRefresh: boolean; timeZone: string }>,
  requestId: string,
  outer: AbortSignal,
): AsyncGenerator<readonly NumbersEvent[]> {
  const { storage, clock, numbersCache } = services;
  let scanned = 0;
  let fraction = 0;
  let numbers: CountedNumbers | null = null;
  try {
    numbers = isRefresh ? null : await numbersCache.get();
    // Under the word "today" stands no other day.
    if (numbers === null || !isOfDay(numbers, clock(), timeZone)) {
      const counted: CountedNumbers[] = [];
      yield* streamProgress<NumbersEvent>(
        async ({ signal }) => {
          const onProgress = (rows: number, done: number) => {
            scanned = rows;
            fraction = done;
          };
          const result = await countImages(storage, { now: clock(), signal, onProgress });
          // The count of a scan that was broken off is not the whole.
          if (!signal.aborted) counted.push(result);
        },
        () => ({ kind: 'progress', scanned, fraction }),
        outer,
      );
      numbers = counted[0] ?? null;
      if (numbers === null) return;
      await numbersCache.set(numbers);
    }
    const ageSeconds = Math.max(0, Math.round((clock().getTime() - Date.parse(numbers.scannedAt)) / 1_000));
    yield [{ kind: 'end', numbers: toNumbers(numbers, timeZone), ageSeconds }];
  } catch (error) {
    const refusal = toApiError(error);
    reportError(services.log, refusal, requestId);
    yield [{ kind: 'error', error: errorBody(refusal, requestId).error }];
  }
}
