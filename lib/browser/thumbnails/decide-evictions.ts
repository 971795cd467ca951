import type { KeptThumbnail } from './thumbnail-database';

/** How much a browser keeps. */
export type ThumbnailLimits = Readonly<{ count: number; bytes: number }>;

/** The keys to let go so that the rest is within the limits: those that were looked at longest ago. Pure. */
export function decideEvictions(
  entries: readonly KeptThumbnail[],
  limits: ThumbnailLimits,
): readonly string[] {
  const newestFirst = entries.toSorted((a, b) => b.usedAtMs - a.usedAtMs);
  let bytes = 0;
  const fits = newestFirst.findIndex(({ sizeBytes }, at) => {
    bytes += sizeBytes;
    return at >= limits.count || bytes > limits.bytes;
  });
  return fits === -1 ? [] : newestFirst.slice(fits).map(({ key }) => key);
}
