import type { Claims } from './decide-admission';
import type { AllowRule } from './parse-allow-list';

/** How the app is known to its provider. */
export type OpenidConfig = Readonly<{
  /** The provider's name for itself, exactly as its metadata says it. */
  issuer: string;
  clientId: string;
  /** Null for a client that keeps no secret; PKCE protects it. */
  clientSecret: string | null;
  scope: string;
}>;

/** Sign-in by a provider, as it is configured. */
export type OpenidSignIn = Readonly<{
  config: OpenidConfig;
  /** Says who may come in. */
  rules: readonly AllowRule[];
  /** The name that people call the provider; null where nobody said. */
  label: string | null;
  /** Signing out here signs out there as well. */
  signsOutAtProvider: boolean;
}>;

/** The value that must come back as it went. */
export type Checks = Readonly<{ state: string; nonce: string; verifier: string; redirectUri: string }>;

/**
 * The provider, which is asked nothing before somebody signs in. Its metadata is kept for an hour. Every call throws an `ApiError`:
 * `openid_unreachable`, `openid_declined` where the person said no, `openid_clock`, and `openid_failed` for an error or an answer that
 * cannot be trusted.
 */
export type OpenidProvider = Readonly<{
  /** A new attempt, and the address to send the browser to. */
  begin(redirectUri: string): Promise<Readonly<{ url: string; checks: Checks }>>;
  /** Exchanges the code of an answer for the claims of a person. `query`: of the address the browser came back to. */
  finish(query: string, checks: Checks): Promise<Readonly<{ sub: string; claims: Claims }>>;
  /** Where the browser signs out at the provider as well; null where it has no such address. */
  signOutUrl(backTo: string): Promise<string | null>;
}>;
