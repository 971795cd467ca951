import * as z from 'zod';
import { MAX_BATCH } from '@/lib/shared/limits';
import type { CompletedUpload, CompleteResponse } from '@/lib/shared/wire';
import { payerOf } from '../budget/payer-of';
import { takeOrRefuse } from '../budget/take-or-refuse';
import { toWireResult } from '../errors/to-wire-result';
import { parseInput } from '../input/parse-input';
import type { Needs } from '../needs';
import { type CompleteNeeds, completeUpload } from './complete-upload';
import type { Uploader } from './presign-uploads';

const ticketSchema = z.string().min(1).max(8_192);
const oneSchema = z.strictObject({ ticket: ticketSchema });
const manySchema = z.strictObject({
  tickets: z.array(z.unknown()).min(1).max(MAX_BATCH).describe('of several uploads'),
});

/** The body of `POST /api/upload/complete`: one ticket, or several that are judged each by itself. */
export const completeSchema = z.union([oneSchema, manySchema]);

/**
 * Completes one upload, or up to 100: each is the image or an error of its own, in order. Throws
 * `invalid_request` for a body of another shape, and for a single ticket whatever is wrong with it.
 */
export async function completeUploads(
  services: CompleteNeeds & Needs<'budgets'>,
  uploader: Uploader & Readonly<{ request: Request }>,
  body: unknown,
): Promise<CompleteResponse> {
  const { client, identity, request } = uploader;
  const waiter = { client, identity, signal: request.signal };
  const complete = async (ticket: string): Promise<CompletedUpload> => {
    await takeOrRefuse(services.budgets.complete, uploader.client);
    // A ticket of nobody's costs nothing, so it must not use up what everybody shares.
    await services.tickets.open(ticket);
    await services.uploadBudgets.chargeCompletion(payerOf(uploader, services.config.appSecret));
    return completeUpload(services, waiter, ticket);
  };
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'tickets')) {
    return complete(parseInput(oneSchema, body).ticket);
  }
  const { tickets } = parseInput(manySchema, body);
  const results = await Promise.all(
    tickets.map((ticket, index) =>
      toWireResult(services, uploader.requestId, async () =>
        complete(parseInput(ticketSchema, ticket, ['tickets', index])),
      ),
    ),
  );
  return { results };
}
