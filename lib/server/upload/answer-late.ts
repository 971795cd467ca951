import { ApiError } from '@/lib/server/http/api-error';
import { findImage } from '@/lib/server/images/find-image';
import type { Services } from '@/lib/server/services';
import type { OpenedTicket } from '@/lib/server/tickets/tickets';
import type { CompletedUpload } from '@/lib/shared/wire';
import { toCompletedUpload } from './to-completed-upload';

/**
 * Answers a ticket that has expired by the image that was published with it in time: an uploader whose answer was lost would
 * send the file again. Reads one listing and nothing else, so nothing is completed, and of the image it tells what the uploader
 * was told: one that an admin has moved or edited since is the admins' business. The link in the answer ends no later than one
 * that was given at the ticket's end. Throws `ticket_expired` where there is no such image.
 */
export async function answerLate(
  services: Services,
  { id, state, expiredAt }: Extract<OpenedTicket, { kind: 'late' }>,
): Promise<CompletedUpload> {
  const image = await findImage(services.storage, id);
  const isAsPublished = image !== null && image.state === state && image.row.revision === undefined;
  if (!isAsPublished) throw new ApiError('ticket_expired');
  const lateSeconds = Math.ceil((services.clock().getTime() - expiredAt.getTime()) / 1_000);
  return toCompletedUpload(services, image, Math.max(0, services.config.linkSeconds - lateSeconds));
}
