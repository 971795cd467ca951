import { isSecureRequest } from '../http/is-secure-request';
import { emptyResponse } from '../http/json-response';
import { formatDeviceCookie, formatSessionCookie } from '../session/session-cookie';

/** The session's cookie goes, and with it all that this browser has cached of us: redirects to private images among it. */
export function signedOut(request: Request, response: Response = emptyResponse()): Response {
  response.headers.append('set-cookie', formatSessionCookie(null, isSecureRequest(request.headers)));
  response.headers.set('clear-site-data', '"cache"');
  return response;
}

/** The same, and the browser is known no more. */
export function signedOutEverywhere(request: Request): Response {
  const response = signedOut(request);
  response.headers.append('set-cookie', formatDeviceCookie(null, isSecureRequest(request.headers)));
  return response;
}
