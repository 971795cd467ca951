import { clientAddress } from '../addresses/client-address';
import { readBearer } from '../api-tokens/api-token';
import type { AuditEvent } from '../audit/create-audit-log';
import { ApiError } from '../errors/api-error';
import { answer } from '../http/answer';
import { errorResponse } from '../http/error-response';
import { isSecureRequest } from '../http/is-secure-request';
import { requireOwnHost } from '../http/require-own-host';
import { requireOwnOrigin } from '../http/require-own-origin';
import type { Services } from '../services';
import { formatSessionCookie } from '../session/session-cookie';
import type { ApiRoute } from './api-route';
import { allowedMethods, matchRoute } from './match-route';
import { requireAccess } from './require-access';

/**
 * Answers any request under `/api`, always in the wire form: `not_found` for an address that is not
 * in the table, `method_not_allowed` for a method it does not have there, `wrong_host`, `foreign_origin` for a change another site asks for, `sign_in_required` and
 * `role_required` for somebody who may not call the endpoint. Never rejects. `pathname`: the address as the table has it, where the host
 * mounts it elsewhere.
 */
export function answerApi(
  getServices: () => Promise<Services>,
  request: Request,
  routes: readonly ApiRoute[],
  pathname: string = new URL(request.url).pathname,
): Promise<Response> {
  const startedMs = performance.now();
  return answer('api', request, getServices, errorResponse, async (services, requestId) => {
    requireOwnHost(request.headers, pathname, services.config.appOrigins);
    const matched = matchRoute(routes, request.method, pathname);
    if (matched === null) {
      const allow = allowedMethods(routes, pathname);
      if (allow === null) throw new ApiError('not_found');
      if (request.method !== 'OPTIONS') throw new ApiError('method_not_allowed', { allow });
      return new Response(null, { status: 204, headers: { allow } });
    }
    const { route, id } = matched;
    // A token is judged first: where it is good, no browser has sent the request by itself, whatever page it was open at.
    const isChange = route.method !== 'GET';
    const hasToken = route.access !== 'unasked' && readBearer(request.headers).kind === 'token';
    if (isChange && !hasToken) requireOwnOrigin(request, services.config.appOrigins);
    const identity = route.access === 'unasked' ? null : await services.identify(request);
    if (isChange && hasToken && !services.signIn.isByToken(request)) {
      requireOwnOrigin(request, services.config.appOrigins);
    }
    requireAccess(route.access, identity);
    const session = services.signIn.sessionOf(request);
    const client = clientAddress(request.headers, services.config.trustedProxies);
    const audit = (event: AuditEvent) => services.auditLog.record(event, { requestId, client, identity });
    const work = () =>
      route.answer({ services, request, requestId, id, client, identity, session, startedMs, audit });
    // The route and not the path, which holds ids.
    const attributes = {
      'http.request.method': route.method,
      'http.route': route.path,
      'sluice.request_id': requestId,
    };
    const response = await services.telemetry.span(`${route.method} ${route.path}`, attributes, work);
    const isUse = route.isBackground !== true;
    if (isUse && session?.renew && !response.headers.has('set-cookie')) {
      const cookie = formatSessionCookie(await session.renew(), isSecureRequest(request.headers));
      response.headers.set('set-cookie', cookie);
    }
    return response;
  });
}
