import type { CompletedUpload } from '@/lib/shared/wire';
import { isPurged } from '../changes/purged-marks';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import { findImage } from '../rows/find-image';
import type { OpenedTicket } from '../tickets/tickets';
import { type TellNeeds, tellOwed } from './tell-published';
import { type CompletedNeeds, toCompletedUpload } from './to-completed-upload';

/**
 * Answers a ticket that has expired by the image that was published with it in time: an uploader whose answer was lost would
 * send the file again. Looks at what is there and nothing else, so nothing is completed, and tells what an open ticket would
 * tell. The link in the answer ends no later than one that was given at the ticket's end. Throws `ticket_expired` where nothing
 * was published.
 */
export async function answerLate(
  services: CompletedNeeds & TellNeeds & Needs<'storage' | 'clock'>,
  { facts, expiredAt }: Extract<OpenedTicket, { kind: 'late' }>,
): Promise<CompletedUpload> {
  const { storage, clock, config } = services;
  const [image, isGone] = await Promise.all([findImage(storage, facts.id), isPurged(storage, facts.id)]);
  if (image === null && !isGone) throw new ApiError('ticket_expired');
  const lateSeconds = Math.ceil((clock().getTime() - expiredAt.getTime()) / 1_000);
  const linkSeconds = Math.max(0, config.linkSeconds - lateSeconds);
  const found = isGone ? null : image;
  const data = found === null ? undefined : await tellOwed(services, found);
  return toCompletedUpload(services, facts, found, { linkSeconds, data });
}
