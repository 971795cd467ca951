import * as z from 'zod';
import { isLinkId } from '@/lib/shared/links/link';
import type { LinksAnswer } from '@/lib/shared/links/link-item';
import { ApiError } from '../errors/api-error';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { parseInput } from '../input/parse-input';
import { changeLink, changeLinkSchema, createLinkSchema, makeLink } from '../links/make-link';
import { toLinkItems } from '../links/to-link-items';
import type { ApiRoute } from './api-route';
import { readQuery } from './read-query';

const listSchema = z.strictObject({
  after: z
    .string()
    .refine(isLinkId, 'must be the next of an earlier page')
    .optional()
    .describe('`next` of an earlier page'),
  limit: z.coerce
    .number<unknown>('must be a whole number')
    .int('must be a whole number')
    .min(1)
    .max(100)
    .default(50),
});

/** Links to albums and sets of photos, for admins. */
export const LINK_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/links',
    access: 'admin',
    summary: 'Returns a page of the links there are, with their addresses, newest first.',
    input: listSchema,
    answers: '`LinksAnswer`',
    answer: async ({ services, request }) => {
      const { after = null, limit } = parseInput(listSchema, readQuery(request.url));
      const { links, next } = await services.links.list({ after, limit });
      const answer: LinksAnswer = { links: await toLinkItems(services, links), next };
      return jsonResponse(answer);
    },
  },
  {
    method: 'POST',
    path: '/api/links',
    access: 'admin',
    summary: 'Makes a link that shows an album or a set of photos to anyone who has it.',
    input: createLinkSchema,
    answers: '`LinkItem`',
    answer: async ({ services, request, identity, audit }) => {
      const body = await readJsonBody(request);
      const link = await makeLink(services, identity, body);
      const { ids = [] } = body as { ids?: readonly string[] };
      await audit({ action: 'link_created', imageIds: [...new Set(ids)] });
      return jsonResponse((await toLinkItems(services, [link]))[0]);
    },
  },
  {
    method: 'PATCH',
    path: '/api/links/:id',
    access: 'admin',
    summary: "Changes a link's end, password or texts; its address stays.",
    input: changeLinkSchema,
    answers: '`LinkItem`',
    answer: async ({ services, id, request, audit }) => {
      const link = await changeLink(services, id, await readJsonBody(request));
      await audit({ action: 'link_changed' });
      return jsonResponse((await toLinkItems(services, [link]))[0]);
    },
  },
  {
    method: 'DELETE',
    path: '/api/links/:id',
    access: 'admin',
    summary: 'Revokes a link: on this machine at once, on others within five seconds.',
    answers: '204',
    answer: async ({ services, id, audit }) => {
      if (!isLinkId(id) || !(await services.links.remove(id))) throw new ApiError('not_found');
      await audit({ action: 'link_revoked' });
      return emptyResponse();
    },
  },
];
