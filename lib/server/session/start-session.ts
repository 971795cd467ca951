import type { Clock } from '../clock';
import type { SessionList } from './create-session-list';
import { noteSession, type SessionPlace } from './note-session';
import type { SessionPerson } from './session-person';
import type { OpenSession, Sessions } from './sessions';

/** A session that has just begun, and the token for its cookie. */
export type StartedSession = Readonly<{ token: string; session: OpenSession }>;

/** Begins a session of somebody who has proved who they are, and puts it into the list. Throws the bucket's `StorageError`. */
export async function startSession(
  services: Readonly<{ sessions: Sessions; sessionList: SessionList; clock: Clock }>,
  person: SessionPerson,
  place: SessionPlace,
): Promise<StartedSession> {
  const token = await services.sessions.start(person);
  const session = await services.sessions.open(token);
  if (session === null) throw new RangeError('A session that begins must hold.');
  await noteSession(services, session, place, services.clock().getTime());
  return { token, session };
}
