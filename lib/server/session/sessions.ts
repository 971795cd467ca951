import type { Clock } from '@/lib/server/clock';
import { createSealer } from '@/lib/server/seal/create-sealer';
import { readSessionCookie, SESSION_SECONDS } from './session-cookie';

/** Who is signed in, kept in a sealed cookie and nowhere else. */
export type Sessions = Readonly<{
  /** A token for the cookie. */
  start(): Promise<string>;
  /** True for a Cookie header with a session that has not ended. */
  isSignedIn(cookieHeader: string | null): Promise<boolean>;
}>;

/** Sessions remembered as open. Whoever is signed in asks often, and opening a token takes longer than what is asked for. */
const MAX_REMEMBERED = 1_000;

/** Sessions end after 7 days, or for all when the secret or the password changes. */
export function createSessions(
  options: Readonly<{ appSecret: string; adminPassword: string | null; clock: Clock }>,
): Sessions {
  const { appSecret, adminPassword, clock } = options;
  const boundTo = adminPassword ?? '';
  const sealer = createSealer({ secret: appSecret, purpose: 'session', boundTo, clock });
  /** Tokens that were opened, with their ends: what a token holds never changes. */
  const remembered = new Map<string, number>();
  return {
    start: () => sealer.seal({ role: 'admin' }, new Date(clock().getTime() + SESSION_SECONDS * 1_000)),
    async isSignedIn(cookieHeader) {
      const token = readSessionCookie(cookieHeader);
      if (token === undefined || token === '') return false;
      if (clock().getTime() < (remembered.get(token) ?? 0)) return true;
      const opened = await sealer.open(token);
      if (opened.kind !== 'open') return false;
      if (remembered.size >= MAX_REMEMBERED) remembered.clear();
      remembered.set(token, opened.expiresAt.getTime());
      return true;
    },
  };
}
