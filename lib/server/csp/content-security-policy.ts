import { REPORT_PATH, REPORTING } from '../headers/address-kinds';

/** The inputs of one page's policy. */
export type ContentSecurityPolicyOptions = Readonly<{
  /** Fresh for every response, at least 128 random bits. */
  nonce: string;
  /** Origins the page sends files to and loads images from: the bucket, the CDN. */
  contentOrigins: readonly string[];
  /** React's development build uses `eval` for its stack traces, and Next's puts scripts and styles together as text. */
  isDevelopment: boolean;
  /** Where browsers report what it stopped. Default: our own app's address. */
  reportTo?: string;
  /** False where scripts of others may have no policy for Trusted Types. Default true. */
  requiresTrustedTypes?: boolean;
}>;

/**
 * The page's Content Security Policy: no script but ours by nonce, no style but ours, and no connection but to ourselves
 * and the bucket. https://www.w3.org/TR/CSP3/
 *
 * browser-image-compression starts its worker from a blob that loads its script from our own origin, hence
 * `worker-src blob:`; the worker inherits this policy. Where there are Trusted Types it may not load its script, and the library
 * works on the page instead; only browsers whose workers cannot draw need it, and none of those has Trusted Types.
 */
export function contentSecurityPolicy(options: ContentSecurityPolicyOptions): string {
  const { nonce, isDevelopment, reportTo = REPORT_PATH, requiresTrustedTypes = !isDevelopment } = options;
  const content = options.contentOrigins.join(' ');
  const directives = {
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    // In development Next injects styles without a nonce.
    'style-src': isDevelopment ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'img-src': `'self' blob: data: ${content}`,
    'font-src': "'self'",
    'connect-src': `'self' ${content}`,
    'worker-src': "'self' blob:",
    'manifest-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'",
    'object-src': "'none'",
    'frame-ancestors': "'none'",
    // The one policy is in `instrumentation-client.ts`.
    ...(requiresTrustedTypes ? { 'require-trusted-types-for': "'script'", 'trusted-types': 'default' } : {}),
  };
  const own = Object.entries(directives).map(([name, value]) => `${name} ${value.trim()}`);
  return [...own, REPORTING.replace(REPORT_PATH, reportTo)].join('; ');
}
