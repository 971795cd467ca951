import { ROLES } from '@/lib/shared/roles';
import type { AllowRule } from './parse-allow-list';

/** A provider's statements about a person: the claims of its ID token, and of its UserInfo endpoint. */
export type Claims = Readonly<Record<string, unknown>>;

const PRINTABLE_ASCII = /^[\x21-\x7e]+$/;

/**
 * The rule by which somebody comes in: of all that fit the one of the highest role, of these the first; null for somebody who is not
 * on the list.
 *
 * Claims are taken as they are meant and in no other way. An address counts only where the provider says it has verified it; a claim
 * is the very text or a list with the very text in it, and never a part of one: `admins-of-nothing` and `viewer admin` are no `admin`.
 */
export function decideAdmission(claims: Claims, rules: readonly AllowRule[]): AllowRule | null {
  const address = verifiedAddress(claims);
  const fitting = rules.filter((rule) =>
    rule.kind === 'address' ? rule.address === address : hasValue(claims, rule.claim, rule.value),
  );
  const highest = Math.max(...fitting.map(({ role }) => ROLES.indexOf(role)));
  return fitting.find(({ role }) => ROLES.indexOf(role) === highest) ?? null;
}

/**
 * The address that the provider vouches for, in small letters; null for none. Some providers write the flag as text
 * (https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html).
 */
export function verifiedAddress(claims: Claims): string | null {
  const address = ownClaim(claims, 'email');
  const isVerified = ownClaim(claims, 'email_verified');
  if (typeof address !== 'string' || (isVerified !== true && isVerified !== 'true')) return null;
  // The Kelvin sign becomes k in small letters: what is not plain ASCII is nobody on the list.
  return PRINTABLE_ASCII.test(address) ? address.toLowerCase() : null;
}

function hasValue(claims: Claims, claim: string, value: string): boolean {
  const given = ownClaim(claims, claim);
  return given === value || (Array.isArray(given) && given.includes(value));
}

function ownClaim(claims: Claims, name: string): unknown {
  return Object.hasOwn(claims, name) ? claims[name] : undefined;
}
