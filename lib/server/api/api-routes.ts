/**
 * Every endpoint of the API but completion in one table: its name, who may call it, and what it sends back.
 * `answer-api.ts` enforces the rights, so an endpoint cannot forget them.
 */

import { answerAudit } from '../audit/answer-audit';
import { auditQuerySchema } from '../audit/read-audit';
import { receiveReports } from '../csp/receive-reports';
import { answerLive, answerReady } from '../health/answer-health';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { linkUploads, uploadLinkSchema } from '../links/link-uploads';
import { presignSchema } from '../upload/presign-schemas';
import { presignUploads } from '../upload/presign-uploads';
import { ALBUM_ROUTES } from './album-routes';
import type { ApiCall, ApiRoute } from './api-route';
import { DROP_LINK_ROUTES, DROP_ROUTES } from './drop-routes';
import { IMAGE_ROUTES } from './image-routes';
import { LINK_ROUTES } from './link-routes';
import { OPENID_ROUTES } from './openid-routes';
import { readQuery } from './read-query';
import { SESSION_LIST_ROUTES } from './session-list-routes';
import { SESSION_ROUTES } from './session-routes';
import { SET_ROUTES } from './set-routes';
import { TOKEN_ROUTES } from './token-routes';

export const API_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/health',
    access: 'unasked',
    summary: "Tells whether this process can do its work, with 503 where it can't; for load balancers.",
    answers: '`{status, checks}`: `ready` or `not_ready`, and which part fails',
    answer: ({ services }) => answerReady(services),
  },
  {
    method: 'GET',
    path: '/api/health/ready',
    access: 'unasked',
    summary: 'The same as `/api/health`.',
    answers: '`{status, checks}`',
    answer: ({ services }) => answerReady(services),
  },
  {
    method: 'GET',
    path: '/api/health/live',
    access: 'unasked',
    summary: 'Tells that the process runs; it asks nothing else.',
    answers: '`{status: "live"}`',
    answer: async () => answerLive(),
  },
  {
    method: 'POST',
    path: '/api/upload/presign',
    access: 'anyone',
    summary:
      'Permits an upload and returns the complete request with which the browser sends the file to the bucket.',
    input: presignSchema,
    answers: '`PresignResponse`',
    answer: async (call) => jsonResponse(await presignTraced(call)),
  },
  {
    method: 'POST',
    path: '/api/upload/link',
    access: 'anyone',
    summary:
      'Makes one link to all photos that the caller has just sent, by the proofs that completion returned.',
    input: uploadLinkSchema,
    answers: '`UploadLink`',
    answer: async (call) =>
      jsonResponse(await linkUploads(call.services, call, await readJsonBody(call.request))),
  },
  {
    method: 'POST',
    path: '/api/csp-report',
    access: 'unasked',
    summary:
      "Takes a browser's report of something that a Content-Security-Policy stopped, and logs the rule alone.",
    answers: '204',
    answer: async ({ services, client, request }) => {
      await receiveReports(services, client, request);
      return emptyResponse();
    },
  },
  {
    method: 'GET',
    path: '/api/audit',
    access: 'admin',
    summary: 'Returns a page of the activity log, or with `format` all of it as a file.',
    input: auditQuerySchema,
    answers: '`AuditPage`, newline-delimited JSON of `AuditEntry`, or CSV',
    answer: async ({ services, request, audit }) => {
      const query = readQuery(request.url);
      const response = await answerAudit(services, query);
      // Taking the whole log away is an action; looking at it is none.
      if (query.format === 'csv' || query.format === 'ndjson') await audit({ action: 'export' });
      return response;
    },
  },
  ...SESSION_ROUTES,
  ...SESSION_LIST_ROUTES,
  ...OPENID_ROUTES,
  ...TOKEN_ROUTES,
  ...IMAGE_ROUTES,
  ...DROP_ROUTES,
  ...DROP_LINK_ROUTES,
  ...ALBUM_ROUTES,
  ...LINK_ROUTES,
  ...SET_ROUTES,
];

async function presignTraced(call: ApiCall) {
  const body = await readJsonBody(call.request);
  return call.services.telemetry.span('presign', {}, () => presignUploads(call.services, call, body));
}
