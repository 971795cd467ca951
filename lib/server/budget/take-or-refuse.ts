import { ApiError } from '../errors/api-error';
import type { RateBudget } from './rate-budget';

/** Takes one unit; throws `rate_limited` with the time to wait when there is none. */
export async function takeOrRefuse(budget: RateBudget, client: string): Promise<void> {
  const taken = await budget.take(client);
  if (!taken.ok) throw new ApiError('rate_limited', { retryAfterSeconds: taken.retryAfterSeconds });
}
