import { randomBytes, randomUUID } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { contentOrigins, ownOrigins } from '@/lib/server/config';
import { contentSecurityPolicy } from '@/lib/server/csp/content-security-policy';
import { decideRefusal } from '@/lib/server/headers/decide-refusal';
import { formatEarlyAnswer } from '@/lib/server/headers/format-early-answer';

// biome-ignore lint/style/noProcessEnv: the bundler replaces it.
const isDevelopment = process.env.NODE_ENV === 'development';

/** Gives every page a Content Security Policy with a nonce of its own. Next reads the nonce from the request's header. */
export function proxy(request: NextRequest): NextResponse {
  const { method, nextUrl } = request;
  const target = `${nextUrl.pathname}${nextUrl.search}`;
  const refusal = decideRefusal(
    { method, target, host: request.headers.get('host') },
    { ownOrigins: ownOrigins(), isDevelopment },
  );
  if (refusal !== null) {
    const { headers, text } = formatEarlyAnswer(refusal, randomUUID());
    return new NextResponse(text || null, { status: refusal.status, headers });
  }
  const policy = contentSecurityPolicy({
    nonce: randomBytes(16).toString('base64'),
    contentOrigins: contentOrigins(),
    isDevelopment,
  });
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/**
 * Pages only, and what might become one: all but the whole names that `ADDRESS_KINDS` has for something else. API routes must
 * be left alone, as a proxy would hold their bodies in memory. Next.js reads this text without running it.
 */
export const config = {
  matcher: [
    '/((?!(?:api/.+|media/[^/]+/[^/]+|album/[^/]+|bucket/.+|_next/static/.+|vendor/heic-worker\\.js|share-target/worker\\.js|share-target/photos|manifest\\.webmanifest|app-icon/(?:any-192|any-512|maskable-512|apple-180)\\.png|vendor/browser-image-compression\\.js|vendor/libheif\\.wasm|vendor/NOTICE\\.txt|vendor/(?:browser-image-compression|libheif|libheif-js)-LICENSE\\.txt|r/[a-z-]+\\.json|icon\\.svg|robots\\.txt)$).*)',
  ],
};
