import { randomUUID } from 'node:crypto';
import { type Clock, systemClock } from '@/lib/server/clock';
import { ApiError } from '@/lib/server/http/api-error';
import { createSealer } from '@/lib/server/seal/create-sealer';

/** Life of a sign-in link, in seconds: 15 minutes. */
const SIGN_IN_LINK_SECONDS = 900;

/** Links that sign in once. */
export type SignInLinks = Readonly<{
  /** Uses a token up; throws `sign_in_link_used` when it is used, too old or none. */
  redeem(token: string): Promise<void>;
}>;

/** Used links are remembered in memory until they would have expired: a restart forgets them. */
export function createSignInLinks(options: Readonly<{ appSecret: string; clock: Clock }>): SignInLinks {
  const { appSecret, clock } = options;
  const sealer = createSealer({ secret: appSecret, purpose: 'sign-in-link', clock });
  const used = new Map<string, number>();
  return {
    async redeem(token) {
      const opened = await sealer.open(token);
      if (opened.kind !== 'open') throw new ApiError('sign_in_link_used');
      for (const [id, expiresAtMs] of used) if (expiresAtMs <= clock().getTime()) used.delete(id);
      const { id } = opened.payload as { id: string };
      if (used.has(id)) throw new ApiError('sign_in_link_used');
      used.set(id, opened.expiresAt.getTime());
    },
  };
}

/**
 * The path of a page that signs in whoever opens it first within 15 minutes: `/sign-in#link=...`. The token
 * is in the fragment, which no browser sends and no server logs.
 */
export async function createSignInLink(appSecret: string, clock: Clock = systemClock): Promise<string> {
  const sealer = createSealer({ secret: appSecret, purpose: 'sign-in-link', clock });
  const expiresAt = new Date(clock().getTime() + SIGN_IN_LINK_SECONDS * 1_000);
  return `/sign-in#link=${await sealer.seal({ id: randomUUID() }, expiresAt)}`;
}
