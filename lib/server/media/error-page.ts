import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import { loadRoom } from '@/lib/shared/text/load-rooms';
import type { ApiError } from '../errors/api-error';
import { errorResponse } from '../http/error-response';
import { escapeHtml } from '../http/escape-html';
import { htmlTag } from '../http/html-tag';
import { requestLanguage } from '../http/request-language';

/** A refusal for the person who opened a link: a small page for a browser, the wire form for a program. */
export async function errorPage(error: ApiError, requestId: string, headers: Headers): Promise<Response> {
  const response = errorResponse(error, requestId);
  if (!headers.get('accept')?.includes('text/html')) return response;
  // Without services nobody knows the site's own language.
  const language = requestLanguage(headers, 'en');
  const text = await loadRoom(language, 'errors');
  const page = `<!doctype html>
${htmlTag(language)}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sluice</title>
<p>${escapeHtml(text(error.code, error.details))}</p>
</html>
`;
  response.headers.set('content-type', 'text/html; charset=utf-8');
  response.headers.append('vary', 'accept-language, cookie');
  return new Response(page, { status: ERROR_CODES[error.code].status, headers: response.headers });
}
