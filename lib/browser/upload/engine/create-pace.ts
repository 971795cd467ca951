import type { Clock } from '@/lib/browser/clock';
import { reducePace, startPace } from '../queue/reduce-pace';

/** Decides how many sends may run at once, from how those before went. */
export type PaceKeeper = Readonly<{
  limit: () => number;
  /** `isBusy`: others waited for a slot meanwhile. */
  learn: (outcome: Readonly<{ type: 'sent'; bytes: number } | { type: 'failed' }>, isBusy: boolean) => void;
}>;

/** Creates a keeper of the pace. It allows `fixed` sends at once, however they go; null: as many as turn out to be good. */
export function createPace({ clock, fixed }: Readonly<{ clock: Clock; fixed: number | null }>): PaceKeeper {
  let pace = startPace(clock.nowMs());
  return {
    limit: () => fixed ?? pace.limit,
    learn: (outcome, isBusy) => {
      const nowMs = clock.nowMs();
      pace = reducePace(
        pace,
        outcome.type === 'sent' ? { ...outcome, nowMs, isBusy } : { ...outcome, nowMs },
      );
    },
  };
}
