import { networkOf } from '../addresses/client-network';
import type { SessionList } from './create-session-list';
import { describeBrowser } from './describe-browser';
import { SESSION_SECONDS } from './session-cookie';
import type { OpenSession, Sessions } from './sessions';

/** Where a session is used from. */
export type SessionPlace = Readonly<{
  /** As `clientAddress` gives it. */
  client: string;
  userAgent: string | null;
}>;

/**
 * Writes into the list that a session is used now, rarely, and ends those that have no room in it any more. Throws the bucket's
 * `StorageError` where one cannot be ended; the list itself keeps nobody out.
 */
export async function noteSession(
  { sessions, sessionList }: Readonly<{ sessions: Pick<Sessions, 'end'>; sessionList: SessionList }>,
  { id, account, epoch, expiresMs, identity, via }: OpenSession,
  { client, userAgent }: SessionPlace,
  nowMs: number,
): Promise<void> {
  const displaced = await sessionList.note({
    id,
    account,
    name: identity.name ?? identity.id,
    via,
    epoch,
    createdMs: expiresMs - SESSION_SECONDS * 1_000,
    usedMs: nowMs,
    expiresMs,
    browser: describeBrowser(userAgent),
    network: networkOf(client),
  });
  for (const session of displaced) await sessions.end(session);
}
