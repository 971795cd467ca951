import { jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { changeDrop, changeDropSchema, createDropSchema, makeDrop } from '../links/drop/make-drop';
import { readReceipts, receiptsSchema } from '../links/drop/read-receipts';
import { takeBack } from '../links/drop/take-back';
import { toDropItems } from '../links/drop/to-drop-items';
import type { ApiRoute } from './api-route';

/** Endpoints of admins who make drop links. One is revoked as any link: `DELETE /api/links/<id>`. */
export const DROP_LINK_ROUTES: readonly ApiRoute[] = [
  {
    method: 'POST',
    path: '/api/drop-links',
    access: 'admin',
    summary: 'Makes a link by which guests send photos, for an album or for none.',
    input: createDropSchema,
    answers: '`DropItem`',
    answer: async ({ services, request, identity, audit }) => {
      const link = await makeDrop(services, identity, await readJsonBody(request));
      await audit({ action: 'link_created' });
      return jsonResponse((await toDropItems(services, [link]))[0]);
    },
  },
  {
    method: 'PATCH',
    path: '/api/drop-links/:id',
    access: 'admin',
    summary: 'Changes the limits, the end or the words of a drop link; its address and its album stay.',
    input: changeDropSchema,
    answers: '`DropItem`',
    answer: async ({ services, id, request, audit }) => {
      const link = await changeDrop(services, id, await readJsonBody(request));
      await audit({ action: 'link_changed' });
      return jsonResponse((await toDropItems(services, [link]))[0]);
    },
  },
];

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
