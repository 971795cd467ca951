import type { ObjectStorage } from '@/lib/storage';
import type { Clock } from '../clock';
import type { Logger } from '../log/logger';
import { countImages } from '../statistics/count-images';
import type { CountedNumbers } from '../statistics/counted-numbers';
import type { NumbersCache } from '../statistics/create-numbers-cache';

/** How old a count may be before another one is begun. */
const COUNT_MS = 3_600_000;
/** How long after a count that failed the next is begun. */
const RETRY_MS = 300_000;
/** A thumbnail is no part of the counted bytes; few are larger. */
const THUMBNAIL_BYTES = 8_192;

/** The ceiling of what the bucket holds. */
export type StorageRoom = Readonly<{
  /** True where so many bytes more would pass the ceiling. */
  isFull(moreBytes: number): Promise<boolean>;
  /** Counts what this process has published since the last count: an image and its smaller pictures. */
  published(sizeBytes: number): void;
}>;

/**
 * Creates the ceiling over all images, the trash included; `maxBytes` null for none. The bucket cannot say what it holds: its
 * listing is counted once an hour at most, in the background, and by whichever process comes first. So the ceiling may be
 * passed by what other processes publish within the hour, and what was deleted frees its room within the hour.
 */
export function createStorageRoom(
  options: Readonly<{
    storage: ObjectStorage;
    numbersCache: NumbersCache;
    maxBytes: number | null;
    clock: Clock;
    log: Logger;
  }>,
): StorageRoom {
  const { storage, numbersCache, maxBytes, clock, log } = options;
  let counted: { bytes: number; atMs: number } | null = null;
  let publishedBytes = 0;
  let reading: Promise<void> | null = null;
  let counting: Promise<void> | null = null;
  let nextCountMs = Number.NEGATIVE_INFINITY;

  // Where the clock was set back, nobody knows how old it is.
  const isFresh = () => counted !== null && Math.abs(clock().getTime() - counted.atMs) < COUNT_MS;

  function adopt({ bytes, sizesBytes = 0, images, scannedAt }: CountedNumbers): void {
    counted = { bytes: bytes + sizesBytes + images * THUMBNAIL_BYTES, atMs: Date.parse(scannedAt) };
  }

  /** The bytes that this or another process has counted before. */
  async function read(): Promise<void> {
    const numbers = await numbersCache.get();
    if (numbers !== null && Date.parse(numbers.scannedAt) > (counted?.atMs ?? 0)) {
      adopt(numbers);
      publishedBytes = 0;
    }
  }

  async function count(): Promise<void> {
    const before = publishedBytes;
    const numbers = await countImages(storage, {
      now: clock(),
      signal: AbortSignal.timeout(COUNT_MS),
      onProgress: () => undefined,
    });
    adopt(numbers);
    publishedBytes -= before;
    await numbersCache.set(numbers);
  }

  async function refresh(): Promise<void> {
    const fail = (error: unknown) => log.error('storage.count_failed', error);
    reading ??= read()
      .catch(fail)
      .finally(() => {
        reading = null;
      });
    await reading;
    const nowMs = clock().getTime();
    if (isFresh() || (nowMs < nextCountMs && nowMs >= nextCountMs - RETRY_MS)) return;
    nextCountMs = nowMs + RETRY_MS;
    counting ??= count()
      .catch(fail)
      .finally(() => {
        counting = null;
      });
  }

  return {
    async isFull(moreBytes) {
      if (maxBytes === null) return false;
      if (!isFresh() && counting === null) await refresh();
      return (counted?.bytes ?? 0) + publishedBytes + moreBytes > maxBytes;
    },
    published(sizeBytes) {
      publishedBytes += sizeBytes + THUMBNAIL_BYTES;
    },
  };
}
