/**
 * Our own sign-in, as `identify` of the host's seam would be written by a host. This is the one file that takes a right from what a
 * browser or script brings along; everything else asks for an identity.
 */
import type { Identity } from '../seam/identity';
import { readSessionToken } from './session-cookie';
import type { OpenSession, Sessions } from './sessions';

/** Who is signed in by our own means. */
export type BuiltInSignIn = Readonly<{
  /** Who sends a request; null for nobody. Throws `StorageError` where the bucket cannot say which sessions hold. */
  identify(request: Request): Promise<Identity | null>;
  /** The session by which `identify` knew who sends the request; null where it was not asked, or knew by other means. */
  sessionOf(request: Request): OpenSession | null;
}>;

/** Whoever knows the password is one and the same. */
const ADMIN: Identity = { id: 'admin', role: 'admin' };

/** Creates our own sign-in over the sessions of a deployment. */
export function createBuiltInSignIn({ sessions }: Readonly<{ sessions: Sessions }>): BuiltInSignIn {
  const opened = new WeakMap<Request, OpenSession>();
  return {
    async identify(request) {
      const session = await sessions.open(readSessionToken(request.headers));
      if (session === null) return null;
      opened.set(request, session);
      return ADMIN;
    },
    sessionOf: (request) => opened.get(request) ?? null,
  };
}
