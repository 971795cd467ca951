/** Names of this very machine, which browsers trust without encryption. */
const OWN_MACHINE = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/i;

/**
 * True where browsers take an origin for trustworthy (https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy). Elsewhere they ignore
 * Cross-Origin-Opener-Policy, and complain on the console of every page that sends it.
 */
export function isTrustworthy(isSecure: boolean, host: string | null | undefined): boolean {
  return isSecure || OWN_MACHINE.test(host ?? '');
}
