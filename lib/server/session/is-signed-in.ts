import type { Services } from '../services';
import { readSessionToken } from './session-cookie';

/** True for a request with an admin's session. Throws `StorageError` where nobody can tell. */
export function isSignedIn(
  services: Pick<Services, 'sessions'>,
  headers: Pick<Headers, 'get'>,
): Promise<boolean> {
  return services.sessions.isSignedIn(readSessionToken(headers));
}
