import type { SessionsAnswer } from '@/lib/shared/sign-in';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import type { ListedSession } from './create-session-list';

/** The asker, and by which session, if any. */
export type SessionsCaller = Readonly<{ identity: Identity; sessionId: string | null }>;

type ListServices = Needs<'sessions' | 'sessionList'>;

/** The sessions somebody may see and end: an admin everybody's, others their own. Throws the bucket's `StorageError`. */
export async function findSessions(
  { sessions, sessionList }: ListServices,
  { identity }: Pick<SessionsCaller, 'identity'>,
): Promise<readonly ListedSession[]> {
  const listed = await sessionList.list();
  const visible = listed.filter(({ account }) => identity.role === 'admin' || account === identity.id);
  const isEnded = await Promise.all(visible.map((session) => sessions.isEnded(session)));
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
      isOwn: account === caller.identity.id,
      isCurrent: id === caller.sessionId,
    })),
  };
}
