import { answer } from '@/lib/server/http/answer';
import { ApiError } from '@/lib/server/http/api-error';
import { clientAddress } from '@/lib/server/http/client-address';
import { errorResponse } from '@/lib/server/http/error-response';
import { requireOwnOrigin } from '@/lib/server/http/require-own-origin';
import type { Services } from '@/lib/server/services';
import type { ApiRoute } from './api-routes';
import { matchRoute } from './match-route';

/**
 * Answers any request under `/api`, always in the wire form: `not_found` for an address or method that is not
 * in the table, `foreign_origin` for a change another site asks for, `sign_in_required` for an admin's
 * endpoint without a session. Never rejects.
 */
export function answerApi(
  getServices: () => Promise<Services>,
  request: Request,
  routes: readonly ApiRoute[],
): Promise<Response> {
  const startedMs = performance.now();
  return answer(getServices, errorResponse, async (services, requestId) => {
    const matched = matchRoute(routes, request.method, new URL(request.url).pathname);
    if (matched === null) throw new ApiError('not_found');
    const { route, id } = matched;
    if (route.method !== 'GET') requireOwnOrigin(request, services.config.appOrigins);
    const isAdmin = await services.sessions.isSignedIn(request.headers.get('cookie'));
    if (route.access === 'admin' && !isAdmin) throw new ApiError('sign_in_required');
    const client = clientAddress(request.headers, services.config.trustedProxies);
    return route.answer({ services, request, requestId, id, client, isAdmin, startedMs });
  });
}
