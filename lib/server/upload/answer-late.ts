import { ApiError } from '@/lib/server/http/api-error';
import { findImage } from '@/lib/server/images/find-image';
import { isPurged } from '@/lib/server/images/purged-marks';
import type { Services } from '@/lib/server/services';
import type { OpenedTicket } from '@/lib/server/tickets/tickets';
import type { CompletedUpload } from '@/lib/shared/wire';
import { toCompletedUpload } from './to-completed-upload';

/**
 * Answers a ticket that has expired by the image that was published with it in time: an uploader whose answer was lost would
 * send the file again. Looks at what is there and nothing else, so nothing is completed, and tells what an open ticket would
 * tell. The link in the answer ends no later than one that was given at the ticket's end. Throws `ticket_expired` where nothing
 * was published.
 */
export async function answerLate(
  services: Services,
  { facts, expiredAt }: Extract<OpenedTicket, { kind: 'late' }>,
): Promise<CompletedUpload> {
  const { storage, clock, config } = services;
  const [image, isGone] = await Promise.all([findImage(storage, facts.id), isPurged(storage, facts.id)]);
  if (image === null && !isGone) throw new ApiError('ticket_expired');
  const lateSeconds = Math.ceil((clock().getTime() - expiredAt.getTime()) / 1_000);
  const linkSeconds = Math.max(0, config.linkSeconds - lateSeconds);
  return toCompletedUpload(services, facts, isGone ? null : image, linkSeconds);
}
