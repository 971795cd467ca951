import * as z from 'zod';
import { reportError } from '../errors/report-error';
import { toApiError } from '../errors/to-api-error';
import { jsonResponse } from '../http/json-response';
import { readFormBody } from '../http/read-form-body';
import { parseInput } from '../input/parse-input';
import { downloadSet } from '../links/download-set';
import { findLink, openLink } from '../links/open-link';
import { readSetPage } from '../links/read-set';
import type { ApiCall, ApiRoute } from './api-route';
import { readQuery } from './read-query';

/** Photos of one page of a set. */
const PAGE = 100;

const pageSchema = z.strictObject({
  after: z.string().max(1_024).optional().describe('`next` of an earlier page'),
});
const passwordSchema = z.strictObject({ password: z.string().min(1).max(200) });
const archiveSchema = z.strictObject({});

/** Endpoints for anyone who has a link: the token stands in the path, and a link with a password asks for the cookie that it gave. */
export const SET_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/sets/:id/images',
    access: 'unasked',
    summary: "Returns a page of a shared set to a visitor of its link; `:id` is the link's token.",
    input: pageSchema,
    answers: '`SetPage`',
    answer: async ({ services, id, request }) => {
      const { after = null } = parseInput(pageSchema, readQuery(request.url));
      const link = await openLink(services, { token: id, headers: request.headers });
      return jsonResponse(await readSetPage(services, link, id, { after, limit: PAGE }));
    },
  },
  {
    method: 'POST',
    path: '/api/sets/:id/password',
    access: 'unasked',
    summary:
      'Takes the password of a link from a form, and leads back to its page with a cookie that holds for this link only.',
    input: passwordSchema,
    answers: '303',
    answer: (call) =>
      answerForm(call, async () => {
        const { services, id, request, client } = call;
        const { password } = parseInput(passwordSchema, await readFormBody(request));
        const link = await findLink(services, id, 'view');
        const { headers } = request;
        const cookie = await services.linkPasswords.unlock(link, password, { client, headers });
        return leadTo(services.paths.setPath(id), { 'set-cookie': cookie });
      }),
  },
  {
    method: 'POST',
    path: '/api/sets/:id/archive',
    access: 'unasked',
    summary:
      'Returns all photos of a shared set as a ZIP archive; the request is a form, so that a browser saves the answer.',
    input: archiveSchema,
    answers: '`application/zip`',
    answer: (call) =>
      answerForm(call, async () => {
        const { services, id: token, request, client, requestId } = call;
        parseInput(archiveSchema, await readFormBody(request));
        const visitor = { token, headers: request.headers };
        return downloadSet(services, visitor, { client, request, requestId });
      }),
  },
];

/** A browser that sent a form is led back to the page, which says what was wrong; a program gets the wire form. */
async function answerForm(
  { services, id, request, requestId }: ApiCall,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    const refusal = toApiError(error);
    const isBrowser = request.headers.get('accept')?.includes('text/html') === true;
    if (!isBrowser || services.linkTokens.open(id) === null) throw error;
    reportError(services.log, refusal, requestId);
    const seconds = refusal.details?.retryAfterSeconds;
    const wait = seconds === undefined ? '' : `&wait=${seconds}`;
    return leadTo(`${services.paths.setPath(id)}?problem=${refusal.code}${wait}`);
  }
}

/** After a form, so that a reload sends nothing again (RFC 9110, section 15.4.4). */
function leadTo(path: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store', ...headers },
  });
}
