import { jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { answerSweep } from '../sweep/answer-sweep';
import { completeSchema, completeUploads } from '../upload/complete-uploads';
import type { ApiRoute } from './api-route';

/** Completion, by browsers and by the sweep, apart from the rest: it alone decodes images, and its function alone carries what that takes. */
export const COMPLETE_ROUTES: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/upload/complete',
    access: 'anyone',
    summary: 'Verifies an uploaded file, publishes it and returns the image; to be repeated at will.',
    input: completeSchema,
    answers: '`CompleteResponse`',
    answer: async (call) =>
      jsonResponse(await completeUploads(call.services, call, await readJsonBody(call.request))),
  },
  {
    method: 'GET',
    path: '/api/sweep',
    access: 'unasked',
    summary:
      'Finishes uploads that no browser completed and deletes what has expired; needs `Authorization: Bearer` with `CRON_SECRET`.',
    answers: 'how many were `completed`, `refused`, `removed`, `repaired` and so on',
    answer: ({ services, request }) => answerSweep(services, request),
  },
];
