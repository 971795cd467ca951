import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentOrigins } from '@/lib/server/config';
import { contentSecurityPolicy } from '@/lib/server/csp/content-security-policy';

/** Gives every page a Content Security Policy with a nonce of its own. Next reads the nonce from the request's header. */
export function proxy(request: NextRequest): NextResponse {
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    contentOrigins: contentOrigins(),
    // biome-ignore lint/style/noProcessEnv: the bundler replaces it.
    isDevelopment: process.env.NODE_ENV === 'development',
  });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/** Pages only. API routes are left alone: a proxy would hold their bodies in memory. */
export const config = {
  matcher: ['/((?!api/|media/|_next/static|_next/image|vendor/|icon|favicon).*)'],
};
