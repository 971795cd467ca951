import type { Role } from './roles';

/** `DELETE /api/session` where signing out continues at the provider: the address to open. */
export type SignOutAnswer = Readonly<{ signOutUrl: string }>;

/** The ways to sign in that the page offers. */
export type SignInWays = Readonly<{
  /** Several people have a password, so that it asks whose it is. */
  asksName: boolean;
  hasPassword: boolean;
  /** The provider and what people call it; null for none. */
  openid: Readonly<{ label: string | null }> | null;
}>;

/** `POST /api/openid`: the address of the provider, to open in this very tab. */
export type OpenidAnswer = Readonly<{ url: string }>;

/** How somebody signed in. */
export type SignInWay = 'password' | 'link' | 'openid';

/** A session as lists show it. Times are ISO 8601, UTC. */
export type SessionItem = Readonly<{
  id: string;
  /** The owner. */
  name: string;
  via: SignInWay;
  startedAt: string;
  /** Right to some minutes. */
  lastUsedAt: string;
  /** Such as "Firefox on Windows". */
  browser: string;
  /** A /24 of IPv4, a /48 of IPv6, or `unknown`. */
  network: string;
  /** The caller's own person. */
  isOwn: boolean;
  /** The very session that asks. */
  isCurrent: boolean;
}>;

/** `GET /api/sessions`: the caller's own, or everybody's for an admin; the one that was used last first. */
export type SessionsAnswer = Readonly<{ sessions: readonly SessionItem[] }>;

/** An API token as lists show it. Times are ISO 8601, UTC. */
export type TokenItem = Readonly<{
  id: string;
  name: string;
  role: Role;
  createdAt: string;
  createdBy: string;
  /** Null: it never expires, and can only be revoked. */
  expiresAt: string | null;
}>;

/** `GET /api/tokens`, the newest first. */
export type TokensAnswer = Readonly<{ tokens: readonly TokenItem[] }>;

/** `POST /api/tokens`: the token's text is told here and never again. */
export type CreatedToken = TokenItem & Readonly<{ token: string }>;
