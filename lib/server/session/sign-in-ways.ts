import type { SignInWays } from '@/lib/shared/sign-in';
import type { Needs } from '../needs';

/** The ways to sign in that the page offers. On the embedded bucket the form stays where there is nothing else: a link signs in there. */
export function signInWays({ accounts, config }: Needs<'accounts' | 'config'>): SignInWays {
  const { openid } = config;
  return {
    asksName: accounts.length > 1,
    hasPassword: openid === null || accounts.some(({ password }) => password !== null),
    openid: openid && { label: openid.label },
  };
}
