import type { CompletedUpload } from '@/lib/shared/wire';
import type { Needs } from '../needs';
import { answerLate } from './answer-late';
import type { Waiter } from './create-completions';
import { type FinishNeeds, finishUpload } from './finish-upload';
import { type TellNeeds, tellPublished } from './tell-published';
import { type CompletedNeeds, toCompletedUpload } from './to-completed-upload';

/** Services that completing takes. */
export type CompleteNeeds = FinishNeeds & TellNeeds & CompletedNeeds & Needs<'tickets'>;

/**
 * Finishes what a ticket promises, tells the host, and returns what its uploader may be told of it. Safe to repeat. Throws as
 * `finishUpload`, `hook_failed` where the host could not be told of the image, which is published all the same, and
 * `ticket_expired` when nothing was completed in time.
 */
export async function completeUpload(
  services: CompleteNeeds,
  waiter: Waiter,
  ticket: string,
): Promise<CompletedUpload> {
  const opened = await services.tickets.open(ticket);
  if (opened.kind === 'late') return answerLate(services, opened);
  const { chargeVerification } = services.uploadBudgets;
  const image = await finishUpload(services, waiter, opened.claims, chargeVerification);
  const data = await tellPublished(services, opened.claims, image);
  return toCompletedUpload(services, opened.claims, image, { data });
}
