import type { Needs } from '../needs';
import { readSessionToken } from './session-cookie';

/** True for a request with an admin's session. Throws `StorageError` where nobody can tell. */
export function isSignedIn(services: Needs<'sessions'>, headers: Pick<Headers, 'get'>): Promise<boolean> {
  return services.sessions.isSignedIn(readSessionToken(headers));
}
