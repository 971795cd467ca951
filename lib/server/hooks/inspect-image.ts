import { ApiError } from '../errors/api-error';
import { callHook } from '../seam/call-hook';
import { parseReason } from '../seam/parse-reason';
import type { Seam } from '../seam/seam';
import type { InspectContext, InspectDecision } from '../seam/sluice-options';
import { createUnsettledLimit } from './limit-unsettled';

/** The fate of an image that was not refused. `reason`: for the admin, null where the host gave none. */
export type Inspected = Readonly<{ kind: 'accepted' }> | Readonly<{ kind: 'held'; reason: string | null }>;

/**
 * Asks the host about an image before any of it is published. Throws `not_accepted` with the host's sentence, and `hook_failed`
 * where the host's function throws, hangs or returns something else: none of that is ever an acceptance.
 */
export type InspectImage = (context: Omit<InspectContext, 'signal'>) => Promise<Inspected>;

/** An image of the largest size is 20 MB twice, and stays in memory as long as the function does not end. */
const MAX_UNSETTLED = 24;

/** Creates the question for one process. */
export function createInspectImage(inspect: NonNullable<Seam['inspect']>): InspectImage {
  const limit = createUnsettledLimit(MAX_UNSETTLED);
  return async (context) => {
    const answer = await callHook(
      'inspect',
      (signal) => limit(() => inspect({ ...context, signal })),
      parseInspectDecision,
    );
    switch (answer.decision) {
      case 'accept':
        return { kind: 'accepted' };
      case 'hold':
        return { kind: 'held', reason: answer.reason ?? null };
      case 'refuse':
        throw new ApiError('not_accepted', { reason: answer.reason });
    }
  };
}

/** Holds what `inspect` returned to its type; throws for anything else. */
function parseInspectDecision(returned: unknown): InspectDecision {
  if (typeof returned !== 'object' || returned === null)
    throw new TypeError('inspect must return a decision.');
  const { decision, reason } = returned as Readonly<Record<string, unknown>>;
  switch (decision) {
    case 'accept':
      return { decision };
    case 'hold':
      return reason === undefined || reason === null
        ? { decision }
        : { decision, reason: parseReason(reason) };
    case 'refuse':
      return { decision, reason: parseReason(reason) };
    default:
      throw new TypeError('decision must be accept, hold or refuse.');
  }
}
