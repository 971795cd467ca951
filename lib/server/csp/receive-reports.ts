import { takeOrRefuse } from '../budget/take-or-refuse';
import { ApiError } from '../errors/api-error';
import { readBounded } from '../http/read-bounded';
import type { Needs } from '../needs';
import { describeViolations } from './describe-violations';

/** Lines of one request at most. */
const MAX_VIOLATIONS = 20;
/** Reports of `report-uri` and of the Reporting API (https://www.w3.org/TR/CSP3/#reporting). */
const MEDIA_TYPES = ['application/csp-report', 'application/reports+json', 'application/json'];

/**
 * Takes a browser's report of what a policy stopped, and logs which rule it was and of which kind of address: no address, no
 * text of the page, nothing that a caller could choose. Throws `not_json`, `body_too_large`, `invalid_request` and
 * `rate_limited`.
 */
export async function receiveReports(
  { budgets, log }: Needs<'budgets' | 'log'>,
  client: string,
  request: Request,
): Promise<void> {
  const mediaType = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (!MEDIA_TYPES.includes(mediaType ?? '')) throw new ApiError('not_json');
  await takeOrRefuse(budgets.reports, client);
  await takeOrRefuse(budgets.reportsOverall, 'all');
  const bytes = await readBounded(request.body);
  const violations = describeViolations(parseJson(bytes));
  if (violations === null) throw new ApiError('invalid_request', { problem: 'is no report' });
  for (const [index, violation] of violations.slice(0, MAX_VIOLATIONS).entries()) {
    // Budgets count lines. The request itself has paid for its first one; what is beyond a budget is dropped, for the rest was heard.
    if (index > 0 && !(await mayLog(budgets, client))) return;
    log.info('csp.violation', violation);
  }
}

async function mayLog(budgets: Needs<'budgets'>['budgets'], client: string): Promise<boolean> {
  const own = await budgets.reports.take(client);
  return own.ok && (await budgets.reportsOverall.take('all')).ok;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ApiError('invalid_request', { field: 'body', problem: 'must be JSON in UTF-8' });
  }
}
