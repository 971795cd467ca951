import type { SessionsAnswer } from '@/lib/shared/sign-in';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import type { ListedSession } from './create-session-list';
import type { OpenSession } from './sessions';

/**
 * The asker, and by which session of our own sign-in. The session alone says whose sessions are the caller's own: the ids that a host gives its
 * people are of another kind, and its `admin` is not ours.
 */
export type SessionsCaller = Readonly<{
  identity: Identity;
  session: Pick<OpenSession, 'id' | 'account'> | null;
}>;

type ListServices = Needs<'sessions' | 'sessionList'>;

/** The sessions somebody may see and end: an admin everybody's, others their own. Throws the bucket's `StorageError`. */
export async function findSessions(
  { sessions, sessionList }: ListServices,
  { identity, session }: SessionsCaller,
): Promise<readonly ListedSession[]> {
  const listed = await sessionList.list();
  const visible = listed.filter(({ account }) => identity.role === 'admin' || account === session?.account);
  const isEnded = await Promise.all(visible.map((one) => sessions.isEnded(one)));
  return visible.filter((_, index) => !isEnded[index]);
}

/** The same as the wire has it. */
export async function listSessions(services: ListServices, caller: SessionsCaller): Promise<SessionsAnswer> {
  const found = await findSessions(services, caller);
  return {
    sessions: found.map(({ id, account, name, via, createdMs, usedMs, browser, network }) => ({
      id,
      name,
      via,
      startedAt: new Date(createdMs).toISOString(),
      lastUsedAt: new Date(usedMs).toISOString(),
      browser,
      network,
      isOwn: account === caller.session?.account,
      isCurrent: id === caller.session?.id,
    })),
  };
}
