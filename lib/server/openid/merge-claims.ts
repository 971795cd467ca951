import type { Claims } from './decide-admission';

/**
 * The ID token's statements about a person, with what the UserInfo endpoint adds. The token's word counts where both speak; an address
 * and the word that it is verified come from the same of them, or one would vouch for what the other says.
 */
export function mergeClaims(idToken: Claims, userInfo: Claims): Claims {
  const { email, email_verified, ...others } = userInfo;
  const hasAddress = Object.hasOwn(idToken, 'email') || Object.hasOwn(idToken, 'email_verified');
  return { ...others, ...(hasAddress ? {} : { email, email_verified }), ...idToken };
}
