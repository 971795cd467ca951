import type { BudgetScope } from './budget-limits';

/** The facts a host is given to decide whether somebody may continue. */
export type ChallengeContext = Readonly<{
  /** The presign request, with whatever proof its client sent along: a token of a widget, a proof of work. */
  request: Request;
  /** The client's address, as budgets know it. */
  client: string;
  /** How much of the fullest budget is used, 0 to 1, and which one it is. */
  usedShare: number;
  limitedBy: BudgetScope | 'unverified';
}>;

/**
 * A seam for hosts: called once for a presign request when a budget is nearly used (four fifths). True lets the request continue within the budget; false refuses it with `challenge_required`, and the page has to come back with a proof.
 */
export type Challenge = (context: ChallengeContext) => Promise<boolean>;

/** From which share of a budget on a challenge is asked for. */
export const CHALLENGE_SHARE = 0.8;
