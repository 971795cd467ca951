import { contentOrigins, processEnvironment, readLocalEnvironment } from '@/lib/server/config';
import { contentSecurityPolicy as formatPolicy } from '@/lib/server/csp/content-security-policy';
import { OWN_BASE_PATH } from '@/lib/server/urls/create-paths';

/** The sources that a page with components of ours must be allowed, for hosts that have a policy of their own. */
export type PolicySources = Readonly<Record<'connect-src' | 'img-src' | 'worker-src', readonly string[]>>;

/** The sources that components of ours need beside `'self'`, by the environment: the bucket and the CDN, and pictures made in the browser. */
export function policySources(): PolicySources {
  const content = originsOfEnvironment();
  return {
    'connect-src': content,
    'img-src': ['blob:', 'data:', ...content],
    // For browsers whose workers cannot draw.
    'worker-src': ['blob:'],
  };
}

/** Options of a page's policy. */
export type PolicyOptions = Readonly<{
  /** Fresh for every response, at least 128 random bits. */
  nonce: string;
  /** As of `createSluice`. Default `/api`. */
  basePath?: string;
  /** Next.js evaluates code while developing. Default: as `NODE_ENV` says. */
  isDevelopment?: boolean;
}>;

/** As policies take it. https://www.w3.org/TR/CSP3/#grammardef-nonce-source */
const NONCE = /^[A-Za-z0-9+/_-]+={0,2}$/;

/**
 * A strict Content Security Policy for pages with components of ours, for hosts that have none: scripts by nonce, connections to the host and the
 * bucket alone. Violations are reported to `<basePath>/csp-report`. Throws for a nonce that is none: `nonce-undefined` would let in
 * everybody's script.
 */
export function contentSecurityPolicy({ nonce, basePath, isDevelopment }: PolicyOptions): string {
  if (typeof nonce !== 'string' || !NONCE.test(nonce)) {
    throw new TypeError('contentSecurityPolicy needs a nonce in base64, such as btoa(crypto.randomUUID()).');
  }
  return formatPolicy({
    nonce,
    contentOrigins: originsOfEnvironment(),
    isDevelopment: isDevelopment ?? processEnvironment().NODE_ENV === 'development',
    reportTo: `${basePath ?? OWN_BASE_PATH}/csp-report`,
    // A host's own scripts may have no policy for them.
    requiresTrustedTypes: false,
  });
}

function originsOfEnvironment(): readonly string[] {
  const { usesEmbeddedBucket, publicUrl } = readLocalEnvironment(processEnvironment());
  if (!usesEmbeddedBucket) return contentOrigins();
  // Its keys may not be made yet. Without an address of its own it is behind the app's door.
  return publicUrl === undefined ? [] : [new URL(publicUrl).origin];
}
