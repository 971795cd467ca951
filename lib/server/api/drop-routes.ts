import { jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { readReceipts, receiptsSchema } from '../links/drop/read-receipts';
import { takeBack } from '../links/drop/take-back';
import type { ApiRoute } from './api-route';

/** Endpoints of guests who have sent photos by a drop link: a receipt is what gives the right. */
export const DROP_ROUTES: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/drop/receipts',
    access: 'unasked',
    summary: 'Tells a guest of a drop link what became of the photos that they sent, each by its receipt.',
    input: receiptsSchema,
    answers: '`ReceiptsAnswer`',
    answer: async (call) =>
      jsonResponse(await readReceipts(call.services, call, await readJsonBody(call.request))),
  },
  {
    method: 'POST',
    path: '/api/drop/take-back',
    access: 'unasked',
    summary: 'Deletes photos permanently that a guest takes back in time, each by its receipt.',
    input: receiptsSchema,
    answers: '`TakeBackAnswer`',
    answer: async (call) => {
      const { answer, taken } = await takeBack(call.services, call, await readJsonBody(call.request));
      if (taken.length > 0) await call.audit({ action: 'take_back', imageIds: taken });
      return jsonResponse(answer);
    },
  },
];
