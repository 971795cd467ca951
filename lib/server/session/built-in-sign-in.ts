/**
 * Our own sign-in, as `identify` of the host's seam would be written by a host: a session of a password, a one-time link or a provider of
 * OpenID Connect, or an API token. This is the one file that takes a right from what a browser or script brings along; everything else
 * asks for an identity.
 */
import { clientAddress } from '../addresses/client-address';
import type { TrustedProxies } from '../addresses/trusted-proxies';
import { readBearer } from '../api-tokens/api-token';
import type { ApiTokens } from '../api-tokens/create-api-tokens';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import type { Identity } from '../seam/identity';
import type { SessionList } from './create-session-list';
import { noteSession } from './note-session';
import { readSessionToken } from './session-cookie';
import type { OpenSession, Sessions } from './sessions';

/** Says who is signed in by our own means. */
export type BuiltInSignIn = Readonly<{
  /**
   * The sender of a request; null for nobody. A request with a token is the token's, and a cookie beside it counts for nothing. Throws
   * `token_invalid` for a token that is worth nothing, so that a script is never taken for a stranger, and `StorageError` where the bucket
   * cannot say which sessions or tokens hold.
   */
  identify(request: Request): Promise<Identity | null>;
  /** The session by which `identify` knew who sends the request; null where it was not asked, or knew by other means. */
  sessionOf(request: Request): OpenSession | null;
  /** True where `identify` knew by a token who sends the request: no browser sends one by itself. */
  isByToken(request: Request): boolean;
}>;

export type BuiltInSignInOptions = Readonly<{
  sessions: Sessions;
  sessionList: SessionList;
  apiTokens: ApiTokens;
  trustedProxies: TrustedProxies;
  clock: Clock;
}>;

/** Creates our own sign-in over the sessions and tokens of a deployment. */
export function createBuiltInSignIn(options: BuiltInSignInOptions): BuiltInSignIn {
  const { sessions, sessionList, apiTokens, trustedProxies, clock } = options;
  const opened = new WeakMap<Request, OpenSession>();
  const byToken = new WeakSet<Request>();
  return {
    async identify(request) {
      const bearer = readBearer(request.headers);
      if (bearer.kind !== 'none') {
        const identity = bearer.kind === 'token' ? await apiTokens.identify(bearer) : null;
        if (identity === null) throw new ApiError('token_invalid');
        byToken.add(request);
        return identity;
      }
      const session = await sessions.open(readSessionToken(request.headers));
      if (session === null) return null;
      opened.set(request, session);
      const client = clientAddress(request.headers, trustedProxies);
      const place = { client, userAgent: request.headers.get('user-agent') };
      await noteSession({ sessions, sessionList }, session, place, clock().getTime());
      return session.identity;
    },
    sessionOf: (request) => opened.get(request) ?? null,
    isByToken: (request) => byToken.has(request),
  };
}
