import { ERROR_CODES } from '@/lib/shared/errors/error-codes';
import type { ApiError } from '../errors/api-error';
import { errorBody } from '../errors/error-body';
import { errorResponse } from '../http/error-response';
import { escapeHtml } from '../http/escape-html';

/** A refusal for the person who opened a link: a small page for a browser, the wire form for a program. */
export function errorPage(error: ApiError, requestId: string, headers: Headers): Response {
  const response = errorResponse(error, requestId);
  if (!headers.get('accept')?.includes('text/html')) return response;
  const { message } = errorBody(error, requestId).error;
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Sluice</title>
<p>${escapeHtml(message)}</p>
</html>
`;
  response.headers.set('content-type', 'text/html; charset=utf-8');
  return new Response(page, { status: ERROR_CODES[error.code].status, headers: response.headers });
}
