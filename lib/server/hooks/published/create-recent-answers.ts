import type { JsonValue } from '@/lib/shared/json';
import type { Clock } from '../../clock';

/** The answers that hooks gave a short while ago, by the image's id. */
export type RecentAnswers = Readonly<{
  get(id: string): Readonly<{ data: JsonValue }> | undefined;
  set(id: string, data: JsonValue): void;
}>;

/** Longer than a browser repeats a completion whose answer was lost on the way. */
const KEPT_MS = 600_000;
/** At 8 KiB at most: 4 MB. */
const MAX_ANSWERS = 500;

/**
 * Creates the memory of one process. A ticket may be completed again and again, and each time the hook's answer is
 * due: from here it costs the host nothing.
 */
export function createRecentAnswers(clock: Clock): RecentAnswers {
  const answers = new Map<string, Readonly<{ data: JsonValue; atMs: number }>>();
  return {
    get(id) {
      const known = answers.get(id);
      return known !== undefined && clock().getTime() - known.atMs < KEPT_MS ? known : undefined;
    },
    set(id, data) {
      answers.delete(id);
      // A Map keeps the order of insertion: the first is the oldest.
      const [oldest] = answers.keys();
      if (answers.size >= MAX_ANSWERS && oldest !== undefined) answers.delete(oldest);
      answers.set(id, { data, atMs: clock().getTime() });
    },
  };
}
