import { ApiError } from '../errors/api-error';
import { jsonResponse } from '../http/json-response';
import type { Needs } from '../needs';
import { isSameSecret } from '../session/is-same-secret';
import type { SweepNeeds } from './create-sweeper';
import { getSweeper } from './get-sweeper';

/** Less than a function on Vercel may take (60 s), with room for what is under way at the end. */
const BUDGET_MS = 40_000;

/**
 * Answers `GET /api/sweep` with what was done. Throws `not_found` where no `CRON_SECRET` is set, `sign_in_required` for another
 * one than that. Vercel Cron sends it as a bearer token (https://vercel.com/docs/cron-jobs/manage-cron-jobs).
 */
export async function answerSweep(
  services: SweepNeeds & Needs<'config'>,
  request: Request,
): Promise<Response> {
  const { cronSecret } = services.config;
  if (cronSecret === null) throw new ApiError('not_found');
  const given = request.headers.get('authorization') ?? '';
  if (!isSameSecret(given, `Bearer ${cronSecret}`)) throw new ApiError('sign_in_required');
  return jsonResponse(await getSweeper(services).run({ budgetMs: BUDGET_MS }));
}
