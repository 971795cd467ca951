import type { Clock } from '@/lib/browser/clock';
import { reducePace, startPace } from '../queue/reduce-pace';

/** How many sends may run at once, learnt from how they go. */
export type PaceKeeper = Readonly<{
  limit: () => number;
  /** `isBusy`: others waited for a slot meanwhile. */
  learn: (outcome: Readonly<{ type: 'sent'; bytes: number } | { type: 'failed' }>, isBusy: boolean) => void;
}>;

/** A `fixed` number is not argued with; null adapts. */
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
