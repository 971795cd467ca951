import * as z from 'zod';
import { ApiError } from '../errors/api-error';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { parseInput } from '../input/parse-input';
import { findSessions, listSessions } from '../session/list-sessions';
import type { ApiCall, ApiRoute } from './api-route';
import { readQuery } from './read-query';
import { requirePerson } from './require-person';
import { signedOut, signedOutEverywhere } from './signed-out';

const endAllSchema = z.strictObject({
  whose: z
    .enum(['own', 'everybody'])
    .default('own')
    .describe('`everybody`, for admins: all sessions there are'),
});

/** The sessions there are, for people to see and end. */
export const SESSION_LIST_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/sessions',
    access: 'uploader',
    summary: "Returns the caller's own sessions, or everybody's to an admin.",
    answers: '`SessionsAnswer`',
    answer: async (call) => jsonResponse(await listSessions(call.services, callerOf(call))),
  },
  {
    method: 'DELETE',
    path: '/api/sessions',
    access: 'uploader',
    summary:
      'Signs out everywhere: all sessions of the caller end, and the browsers that were known are forgotten.',
    input: endAllSchema,
    answers: '204',
    answer: async (call) => {
      const { services, request, audit } = call;
      const { identity, session } = callerOf(call);
      const { whose } = parseInput(endAllSchema, readQuery(request.url));
      const isEverybody = whose === 'everybody';
      if (isEverybody && identity.role !== 'admin') throw new ApiError('role_required');
      // Somebody whom the host knows has no session here.
      if (isEverybody) await services.sessions.endAll();
      else if (session !== null) await services.sessions.endAllOf(session.account);
      await services.sessionList.remove(({ account }) => isEverybody || account === session?.account);
      await audit({ action: 'sessions_ended' });
      return signedOutEverywhere(request);
    },
  },
  {
    method: 'DELETE',
    path: '/api/sessions/:id',
    access: 'uploader',
    summary: "Ends one session, of one's own or, for an admin, of anybody.",
    answers: '204',
    answer: async (call) => {
      const { services, id, session, request, audit } = call;
      const found = (await findSessions(services, callerOf(call))).find((one) => one.id === id);
      // About a stranger's session nobody is told that there is one.
      if (!found) throw new ApiError('not_found');
      await services.sessions.end(found);
      await services.sessionList.remove((one) => one.id === id);
      await audit({ action: 'sessions_ended' });
      return session?.id === id ? signedOut(request) : emptyResponse();
    },
  },
];

function callerOf(call: ApiCall) {
  return { identity: requirePerson(call), session: call.session };
}
