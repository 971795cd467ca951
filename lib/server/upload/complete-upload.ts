import { stagingKey } from '@/lib/shared/keys/object-keys';
import type { CompletedUpload } from '@/lib/shared/wire';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import type { Identity } from '../seam/identity';
import { answerLate } from './answer-late';
import type { Waiter } from './create-completions';
import { type FinishNeeds, finishUpload } from './finish-upload';
import { isStillAllowed, type StandingNeeds } from './is-still-allowed';
import { type TellNeeds, tellPublished } from './tell-published';
import { type CompletedNeeds, toCompletedUpload } from './to-completed-upload';

/** Services that completing takes. */
export type CompleteNeeds = FinishNeeds & StandingNeeds & TellNeeds & CompletedNeeds & Needs<'tickets'>;

/**
 * Finishes what a ticket promises, tells the host, and returns what its uploader may be told of it. Safe to repeat. Throws as
 * `finishUpload`, `ticket_invalid` where the person it was granted to may upload no more, `hook_failed` where the host could not be
 * told of the image, which is published all the same, and
 * `ticket_expired` when nothing was completed in time.
 */
export async function completeUpload(
  services: CompleteNeeds,
  waiter: Waiter & Readonly<{ identity?: Identity | null }>,
  ticket: string,
): Promise<CompletedUpload> {
  const opened = await services.tickets.open(ticket);
  if (opened.kind === 'late') return answerLate(services, opened);
  const { storage, uploadBudgets } = services;
  const { claims } = opened;
  const image = await finishUpload(services, waiter, claims, async () => {
    if (!(await isStillAllowed(services, claims, waiter.identity ?? null))) {
      // A browser asks for another ticket, by the right that it has now, and sends the file again.
      const refusal = new ApiError('ticket_invalid');
      await storage.delete([stagingKey(claims.id, claims.slug)]);
      await uploadBudgets.settle(claims.id, { refusal, arrivedBytes: undefined });
      throw refusal;
    }
    await uploadBudgets.chargeVerification();
  });
  const data = await tellPublished(services, claims, image);
  return toCompletedUpload(services, claims, image, { data });
}
