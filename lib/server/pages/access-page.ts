import type { SessionItem, TokenItem } from '@/lib/shared/sign-in';
import { toTokenItem } from '../api-tokens/to-token-item';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import { listSessions } from '../session/list-sessions';
import type { OpenedPage } from './open-page';

/** The data of the page of sessions and tokens. */
export type AccessPage = Readonly<{
  sessions: readonly SessionItem[];
  isAdmin: boolean;
  /** Null for somebody who may not make any. */
  tokens: readonly TokenItem[] | null;
}>;

/** Reads what the page shows to somebody. Throws the bucket's `StorageError`. */
export async function readAccessPage(
  services: Needs<'sessions' | 'sessionList' | 'apiTokens'>,
  identity: Identity,
  session: OpenedPage['session'],
): Promise<AccessPage> {
  const isAdmin = identity.role === 'admin';
  const [{ sessions }, tokens] = await Promise.all([
    listSessions(services, { identity, session }),
    isAdmin ? services.apiTokens.list() : null,
  ]);
  return { sessions, isAdmin, tokens: tokens?.map(toTokenItem) ?? null };
}
