import type { SessionAnswer } from '@/lib/shared/wire';
import { isSecureRequest } from '../http/is-secure-request';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import { formatDeviceCookie, formatSessionCookie, readDeviceToken } from '../session/session-cookie';
import type { OpenSession } from '../session/sessions';
import { signIn, signInSchema } from '../session/sign-in';
import { appOrigin } from '../urls/app-origin';
import type { ApiRoute } from './api-route';
import { signedOut } from './signed-out';

/** Signing in and out. */
export const SESSION_ROUTES: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/session',
    access: 'anyone',
    summary:
      "Signs in with the password, or with the token of a one-time link, and sets the session's cookie.",
    input: signInSchema,
    answers: '204',
    answer: async ({ services, client, request, session, audit }) => {
      const origin = {
        client,
        userAgent: request.headers.get('user-agent'),
        deviceToken: readDeviceToken(request.headers),
      };
      const started = await signIn(services, origin, await readJsonBody(request));
      // The browser forgets its old cookie; so does everybody who copied it.
      if (session) {
        await services.sessions.end(session);
        await services.sessionList.remove(({ id }) => id === session.id);
      }
      await audit({ action: 'sign_in', actor: started.session.identity });
      const isSecure = isSecureRequest(request.headers);
      return withCookies(
        formatSessionCookie(started.token, isSecure),
        formatDeviceCookie(started.device, isSecure),
      );
    },
  },
  {
    method: 'GET',
    path: '/api/session',
    access: 'anyone',
    summary: 'Tells whether the caller is signed in, and as what.',
    answers: '`SessionAnswer`',
    answer: async ({ identity, session }) => jsonResponse(describeSession(identity, session)),
  },
  {
    method: 'DELETE',
    path: '/api/session',
    access: 'anyone',
    summary:
      'Signs out: the session ends on the server too. Where it continues at the provider, 200 with its address.',
    answers: '204 or `SignOutAnswer`',
    answer: async ({ services, session, request, audit }) => {
      // Anybody may ask for it, and nobody else's request is an admin's action.
      if (session) {
        await services.sessions.end(session);
        await services.sessionList.remove(({ id }) => id === session.id);
        await audit({ action: 'sign_out' });
      }
      const signOutUrl = session?.via === 'openid' ? await signOutUrlOf(services, request) : null;
      return signedOut(request, signOutUrl === null ? emptyResponse() : jsonResponse({ signOutUrl }));
    },
  },
];

/** Where to sign out at the provider; null where that is not wanted, or where the provider is away: here it is done in any case. */
async function signOutUrlOf(
  { config, openid }: Needs<'config' | 'openid'>,
  request: Request,
): Promise<string | null> {
  if (config.openid?.signsOutAtProvider !== true || openid === null) return null;
  return openid.signOutUrl(`${appOrigin(request.headers, config.appOrigins)}/`).catch(() => null);
}

/** The question of the sign-in page: a browser that refused the cookie is not signed in, whatever was answered before. */
function describeSession(identity: Identity | null, session: OpenSession | null): SessionAnswer {
  return {
    isSignedIn: identity !== null,
    name: identity && (identity.name ?? identity.id),
    role: identity?.role ?? null,
    expiresAt: session && new Date(session.idleEndMs).toISOString(),
  };
}

function withCookies(...cookies: readonly string[]): Response {
  const response = emptyResponse();
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
