import { takeOrRefuse } from '../budget/take-or-refuse';
import { ApiError } from '../errors/api-error';
import { reportError } from '../errors/report-error';
import { toApiError } from '../errors/to-api-error';
import { isSecureRequest } from '../http/is-secure-request';
import { jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { beginOpenid, beginOpenidSchema, finishOpenid } from '../openid/sign-in-by-openid';
import { formatAttemptCookie, formatSessionCookie, readAttemptToken } from '../session/session-cookie';
import { appOrigin } from '../urls/app-origin';
import type { ApiCall, ApiRoute } from './api-route';

const CALLBACK = '/api/openid/callback';

/** Signing in at a provider of OpenID Connect. */
export const OPENID_ROUTES: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/openid',
    access: 'anyone',
    summary:
      'Begins to sign in at the provider of OpenID Connect: tells where to send the browser, and sets the cookie of the attempt.',
    input: beginOpenidSchema,
    answers: '`OpenidAnswer`',
    answer: async ({ services, request, client }) => {
      await takeOrRefuse(services.budgets.openid, client);
      const origin = appOrigin(request.headers, services.config.appOrigins);
      const { url, token } = await beginOpenid(
        services,
        `${origin}${services.paths.apiPath(CALLBACK)}`,
        await readJsonBody(request),
      );
      const response = jsonResponse({ url });
      response.headers.append('set-cookie', formatAttemptCookie(token, isSecureRequest(request.headers)));
      return response;
    },
  },
  {
    method: 'GET',
    path: CALLBACK,
    access: 'unasked',
    summary:
      "Takes the provider's answer: signs in and opens the page that was asked for, or the sign-in page with the reason why not.",
    answers: '303',
    answer: answerCallback,
  },
];

/** A person sees this answer, so that it is a page whatever happens. */
async function answerCallback({ services, request, requestId, client, audit }: ApiCall): Promise<Response> {
  if (services.openid === null) throw new ApiError('not_found');
  const isSecure = isSecureRequest(request.headers);
  const response = new Response(null, { status: 303, headers: { 'cache-control': 'no-store' } });
  try {
    await takeOrRefuse(services.budgets.openid, client);
    const place = { client, userAgent: request.headers.get('user-agent') };
    const token = readAttemptToken(request.headers);
    const started = await finishOpenid(services, new URL(request.url).searchParams, token, place);
    // The browser forgets its old cookie; so does everybody who copied it.
    await services.signIn.identify(request);
    const session = services.signIn.sessionOf(request);
    if (session) {
      await services.sessions.end(session);
      await services.sessionList.remove(({ id }) => id === session.id);
    }
    await audit({ action: 'sign_in', actor: started.session.identity });
    response.headers.set('location', started.next);
    response.headers.append('set-cookie', formatSessionCookie(started.token, isSecure));
  } catch (error) {
    const refusal = toApiError(error);
    reportError(services.log, refusal, requestId);
    // A code of our own table, and no word of what came back: anybody can write an address.
    response.headers.set('location', `/sign-in?problem=${refusal.code}`);
    if (refusal.code === 'openid_attempt_missing') return response;
  }
  response.headers.append('set-cookie', formatAttemptCookie(null, isSecure));
  return response;
}
