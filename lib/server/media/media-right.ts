import { ApiError } from '@/lib/server/http/api-error';
import type { StoredRow } from '@/lib/server/images/stored-row';
import type { Services } from '@/lib/server/services';

/** What a visitor brings along. */
export type Visitor = Readonly<{
  /** The token of a share link. */
  share: string | null;
  cookie: string | null;
}>;

/**
 * How many seconds a visitor's right to open an image lasts at least; infinite for a public one. Throws `not_found`,
 * `link_invalid` or `link_expired` where there is none: a private one opens by a share link or a session, one in the trash by
 * a session alone.
 */
export async function mediaRightSeconds(
  services: Pick<Services, 'shareTokens' | 'sessions' | 'clock'>,
  { id, state }: Pick<StoredRow, 'id' | 'state'>,
  { share, cookie }: Visitor,
): Promise<number> {
  if (state === 'public') return Number.POSITIVE_INFINITY;
  if (share !== null && state === 'private') {
    const end = await services.shareTokens.check(share, id);
    return Math.max(0, Math.floor((end.getTime() - services.clock().getTime()) / 1_000));
  }
  // What an admin may open is not kept: signing out must end it.
  if (await services.sessions.isSignedIn(cookie)) return 0;
  throw new ApiError('not_found');
}
