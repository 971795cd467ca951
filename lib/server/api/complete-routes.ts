import { jsonResponse } from '@/lib/server/http/json-response';
import { readJsonBody } from '@/lib/server/http/read-json-body';
import { answerSweep } from '@/lib/server/sweep/answer-sweep';
import { completeUploads } from '@/lib/server/upload/complete-uploads';
import type { ApiRoute } from './api-routes';

/** Completion, by browsers and by the sweep, apart from the rest: it alone decodes images, and its function alone carries what that takes. */
export const COMPLETE_ROUTES: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/upload/complete',
    access: 'anyone',
    answer: async (call) =>
      jsonResponse(await completeUploads(call.services, call, await readJsonBody(call.request))),
  },
  {
    method: 'GET',
    path: '/api/sweep',
    access: 'anyone',
    answer: ({ services, request }) => answerSweep(services, request),
  },
];
