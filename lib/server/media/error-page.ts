import { createHash } from 'node:crypto';
import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import { parseTheme, THEME_COOKIE } from '@/lib/shared/theme';
import type { ApiError } from '../errors/api-error';
import { errorResponse } from '../http/error-response';
import { escapeHtml } from '../http/escape-html';
import { htmlTag } from '../http/html-tag';
import { readCookie } from '../http/read-cookie';
import { requestLanguage } from '../http/request-language';

const STYLE = `
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; font: 1.125rem/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText }
p { margin: 2rem 1.5rem; max-width: 28rem; text-align: center; text-wrap: balance }
`;

/** As the door's own, with the one style sheet besides. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;

/** A refusal for the person who opened a link: a small page for a browser, the wire form for a program. */
export async function errorPage(error: ApiError, requestId: string, headers: Headers): Promise<Response> {
  const response = errorResponse(error, requestId);
  if (!headers.get('accept')?.includes('text/html')) return response;
  // Without services nobody knows the site's own language.
  const language = requestLanguage(headers, 'en');
  const theme = parseTheme(readCookie(headers.get('cookie'), THEME_COOKIE));
  const text = await loadRoom(language, 'errors');
  const page = `<!doctype html>
${htmlTag(language)}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme === 'system' ? 'light dark' : theme}">
<title>Sluice</title>
<style>${STYLE}</style>
<p>${escapeHtml(text(error.code, error.details))}</p>
</html>
`;
  response.headers.set('content-type', 'text/html; charset=utf-8');
  response.headers.set('content-security-policy', POLICY);
  response.headers.append('vary', 'accept-language, cookie');
  return new Response(page, { status: ERROR_CODES[error.code].status, headers: response.headers });
}
