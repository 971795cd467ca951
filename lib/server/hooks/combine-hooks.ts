import type { JsonValue } from '@/lib/shared/json';
import type { Seam } from '../seam/seam';
import type { InspectDecision } from '../seam/sluice-options';

type Inspect = NonNullable<Seam['inspect']>;
type OnPublished = NonNullable<Seam['onPublished']>;

/**
 * Several inspections as one, each asked in turn: the first refusal ends it, and one that holds is enough to hold. Undefined for
 * none. A scanner that the environment names is never lost because the host has a function of its own.
 */
export function combineInspects(inspects: readonly Inspect[]): Inspect | undefined {
  if (inspects.length < 2) return inspects[0];
  return async (context) => {
    let held: InspectDecision | undefined;
    for (const inspect of inspects) {
      const answer = await inspect(context);
      if (answer?.decision === 'hold') held ??= answer;
      // Also a value that is no answer at all: the caller knows what to make of it.
      else if (answer?.decision !== 'accept') return answer;
    }
    return held ?? { decision: 'accept' };
  };
}

/**
 * Several listeners as one, each told in turn. The first value that is not nothing is the answer; where one throws, all are
 * told again later. Undefined for none.
 */
export function combineListeners(listeners: readonly OnPublished[]): OnPublished | undefined {
  if (listeners.length < 2) return listeners[0];
  return async (context) => {
    let data: unknown = null;
    for (const listener of listeners) {
      const said = (await listener(context)) as JsonValue | undefined;
      data ??= said ?? null;
    }
    return data;
  };
}
