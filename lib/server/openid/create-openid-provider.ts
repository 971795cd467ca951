/**
 * The one place that knows openid-client: the authorization code flow (OpenID Connect Core 1.0, section 3.1) with PKCE (RFC 7636), state and
 * nonce, and the signature of every ID token checked, also of one that came straight from the provider.
 */
import type * as client from 'openid-client';
import type { Clock } from '../clock';
import { isLoopback } from './is-loopback';
import { mergeClaims } from './merge-claims';
import type { OpenidConfig, OpenidProvider } from './provider';
import { toOpenidError } from './to-openid-error';

type Library = typeof client;
type Discovered = Readonly<{ library: Library; configuration: client.Configuration; atMs: number }>;

export type OpenidProviderOptions = Readonly<{
  config: OpenidConfig;
  clock: Clock;
  /** Bounded in time and size by its maker; see `create-bounded-fetch.ts`. */
  fetch: typeof fetch;
}>;

/** Metadata and keys are read anew after an hour. */
const KEPT_MS = 3_600_000;
/** A provider that cannot be reached is asked again after this time, so that a crowd at the door makes no crowd at the provider. */
const UNREACHABLE_MS = 3_000;
/** The time of one request to the provider. */
const TIMEOUT_SECONDS = 8;
/** How far clocks may be apart, in seconds. */
const CLOCK_TOLERANCE_SECONDS = 30;

/** Creates the view of a provider; nothing is loaded or asked before the first call. */
export function createOpenidProvider({ config, clock, fetch }: OpenidProviderOptions): OpenidProvider {
  let known: Promise<Discovered> | undefined;
  let failed: Readonly<{ error: unknown; atMs: number }> | undefined;

  async function discover(): Promise<Discovered> {
    const library = await import('openid-client');
    const isLocal = isLoopback(new URL(config.issuer));
    const configuration = await library.discovery(
      new URL(config.issuer),
      config.clientId,
      {
        [library.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
        ...(config.clientSecret === null ? {} : { client_secret: config.clientSecret }),
      },
      config.clientSecret === null ? library.None() : undefined,
      {
        timeout: TIMEOUT_SECONDS,
        [library.customFetch]: (url, init) => fetch(url, init as RequestInit),
        execute: [library.enableNonRepudiationChecks, ...(isLocal ? [library.allowInsecureRequests] : [])],
      },
    );
    return { library, configuration, atMs: clock().getTime() };
  }

  async function provider(): Promise<Discovered> {
    const nowMs = clock().getTime();
    if (failed && Math.abs(nowMs - failed.atMs) < UNREACHABLE_MS) throw failed.error;
    const isOld = known !== undefined && Math.abs(nowMs - (await known).atMs) >= KEPT_MS;
    if (isOld) known = undefined;
    known ??= discover();
    try {
      return await known;
    } catch (error) {
      known = undefined;
      failed = { error, atMs: clock().getTime() };
      throw error;
    }
  }

  async function told<T>(work: (discovered: Discovered) => Promise<T> | T): Promise<T> {
    try {
      return await work(await provider());
    } catch (error) {
      throw toOpenidError(error);
    }
  }

  return {
    begin: (redirectUri) =>
      told(async ({ library, configuration }) => {
        const checks = {
          state: library.randomState(),
          nonce: library.randomNonce(),
          verifier: library.randomPKCECodeVerifier(),
          redirectUri,
        };
        const url = library.buildAuthorizationUrl(configuration, {
          redirect_uri: redirectUri,
          scope: config.scope,
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await library.calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256',
        });
        return { url: url.href, checks };
      }),
    finish: (query, checks) =>
      told(async ({ library, configuration }) => {
        const tokens = await library.authorizationCodeGrant(
          configuration,
          new URL(`${checks.redirectUri}${query}`),
          {
            pkceCodeVerifier: checks.verifier,
            expectedState: checks.state,
            expectedNonce: checks.nonce,
            idTokenExpected: true,
          },
        );
        const claims = tokens.claims();
        if (!claims) throw new TypeError('The provider sent no ID token.');
        // Many providers say who somebody is at this address alone. It is asked for the very person of the ID token.
        const more = configuration.serverMetadata().userinfo_endpoint
          ? await library.fetchUserInfo(configuration, tokens.access_token, claims.sub)
          : {};
        return { sub: claims.sub, claims: mergeClaims(claims, more) };
      }),
    signOutUrl: (backTo) =>
      told(({ library, configuration }) =>
        configuration.serverMetadata().end_session_endpoint === undefined
          ? null
          : library.buildEndSessionUrl(configuration, { post_logout_redirect_uri: backTo }).href,
      ),
  };
}
