import type { SessionAnswer } from '@/lib/shared/wire';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import type { Identity } from '../seam/identity';
import {
  formatDeviceCookie,
  formatSessionCookie,
  isSecureRequest,
  readDeviceToken,
} from '../session/session-cookie';
import type { OpenSession } from '../session/sessions';
import { signIn, signInSchema } from '../session/sign-in';
import type { ApiRoute } from './api-route';

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
      const origin = { client, deviceToken: readDeviceToken(request.headers) };
      const tokens = await signIn(services, origin, await readJsonBody(request));
      // The browser forgets its old cookie; so does everybody who copied it.
      if (session) await services.sessions.end(session);
      await audit({ action: 'sign_in' });
      const isSecure = isSecureRequest(request.headers);
      return withCookies(
        formatSessionCookie(tokens.session, isSecure),
        formatDeviceCookie(tokens.device, isSecure),
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
    summary: 'Signs out: the session ends on the server too.',
    answers: '204',
    answer: async ({ services, session, request, audit }) => {
      // Anybody may ask for it, and nobody else's request is an admin's action.
      if (session) {
        await services.sessions.end(session);
        await audit({ action: 'sign_out' });
      }
      return signedOut(request);
    },
  },
  {
    method: 'DELETE',
    path: '/api/sessions',
    access: 'admin',
    summary: 'Signs out everywhere: all sessions end, and known browsers are forgotten.',
    answers: '204',
    answer: async ({ services, request, audit }) => {
      await services.sessions.endAll();
      await audit({ action: 'sessions_ended' });
      const response = signedOut(request);
      response.headers.append('set-cookie', formatDeviceCookie(null, isSecureRequest(request.headers)));
      return response;
    },
  },
];

/** What the sign-in page asks: a browser that refused the cookie is not signed in, whatever was answered before. */
function describeSession(identity: Identity | null, session: OpenSession | null): SessionAnswer {
  return {
    isSignedIn: identity !== null,
    role: identity?.role ?? null,
    expiresAt: session && new Date(session.idleEndMs).toISOString(),
  };
}

/** The session's cookie goes, and with it all that this browser has cached of us: redirects to private images among it. */
function signedOut(request: Request): Response {
  const response = withCookies(formatSessionCookie(null, isSecureRequest(request.headers)));
  response.headers.set('clear-site-data', '"cache"');
  return response;
}

function withCookies(...cookies: readonly string[]): Response {
  const response = emptyResponse();
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
}
