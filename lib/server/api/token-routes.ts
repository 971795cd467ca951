import * as z from 'zod';
import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { byteLength } from '@/lib/shared/keys/text/cut-text';
import { ROLES } from '@/lib/shared/roles';
import type { TokensAnswer } from '@/lib/shared/sign-in';
import { toTokenItem } from '../api-tokens/to-token-item';
import { ApiError } from '../errors/api-error';
import { emptyResponse, jsonResponse } from '../http/json-response';
import { readJsonBody } from '../http/read-json-body';
import { parseInput } from '../input/parse-input';
import type { ApiRoute } from './api-route';
import { requirePerson } from './require-person';

const MAX_NAME_BYTES = 40;
/** Ten years: who wants more wants no end. */
const MAX_DAYS = 3_653;

/** The body of `POST /api/tokens`. */
const createTokenSchema = z.strictObject({
  name: z
    .string()
    .transform(cleanText)
    .refine(
      (name) => name !== '' && byteLength(name) <= MAX_NAME_BYTES,
      `must be 1 to ${MAX_NAME_BYTES} bytes long`,
    )
    .describe('what the activity log calls it, at most 40 bytes'),
  role: z.enum(ROLES),
  days: z
    .int()
    .min(1)
    .max(MAX_DAYS)
    .optional()
    .describe('after which it ends; without it, it ends by being revoked'),
});

/**
 * API tokens, for admins in person: a token makes no other, or one that was stolen could outlive being revoked.
 */
export const TOKEN_ROUTES: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: '/api/tokens',
    access: 'admin',
    summary: 'Returns the API tokens that hold; not by a token.',
    answers: '`TokensAnswer`',
    answer: async (call) => {
      requirePerson(call);
      const answer: TokensAnswer = { tokens: (await call.services.apiTokens.list()).map(toTokenItem) };
      return jsonResponse(answer);
    },
  },
  {
    method: 'POST',
    path: '/api/tokens',
    access: 'admin',
    summary: 'Makes an API token and tells its text, once; not by a token.',
    input: createTokenSchema,
    answers: '`CreatedToken`',
    answer: async (call) => {
      const { services, request, audit } = call;
      const identity = requirePerson(call);
      const { name, role, days } = parseInput(createTokenSchema, await readJsonBody(request));
      const expiresMs = days === undefined ? null : services.clock().getTime() + days * 86_400_000;
      const createdBy = identity.name ?? identity.id;
      const { token, ...facts } = await services.apiTokens.create({ name, role, createdBy, expiresMs });
      await audit({ action: 'token_created' });
      return jsonResponse({ ...toTokenItem(facts), token });
    },
  },
  {
    method: 'DELETE',
    path: '/api/tokens/:id',
    access: 'admin',
    summary: 'Revokes an API token: on this machine at once, on others within a minute; not by a token.',
    answers: '204',
    answer: async (call) => {
      requirePerson(call);
      if (!(await call.services.apiTokens.revoke(call.id))) throw new ApiError('not_found');
      await call.audit({ action: 'token_revoked' });
      return emptyResponse();
    },
  },
];
