import type { CompletedUpload } from '@/lib/shared/wire';
import type { Services } from '../services';
import { answerLate } from './answer-late';
import type { Waiter } from './create-completions';
import { finishUpload } from './finish-upload';
import { toCompletedUpload } from './to-completed-upload';

/**
 * Finishes what a ticket promises, and answers what its uploader may be told of it. Safe to repeat. Throws as `finishUpload`,
 * and `ticket_expired` when nothing was completed in time.
 */
export async function completeUpload(
  services: Services,
  waiter: Waiter,
  ticket: string,
): Promise<CompletedUpload> {
  const opened = await services.tickets.open(ticket);
  if (opened.kind === 'late') return answerLate(services, opened);
  const { chargeVerification } = services.uploadBudgets;
  const image = await finishUpload(services, waiter, opened.claims, chargeVerification);
  return toCompletedUpload(services, opened.claims, image);
}
