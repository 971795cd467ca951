import type { JsonValue } from '@/lib/shared/json';
import type { Needs } from '../needs';
import { isLetThrough } from '../rows/is-let-through';
import type { TicketClaims } from '../tickets/tickets';
import type { Promoted } from './promote-image';
import { isAsPublished } from './to-completed-upload';

/** Services that telling takes. */
export type TellNeeds = Needs<'published'>;

/**
 * Tells the host of the image that a ticket has published, and returns what its hook says; undefined where there is no hook, or
 * nothing to tell. Somebody who completes a ticket again did not get the answer, so the hook is asked again as long as the image is
 * as it was published; after that only what is still owed is told. While an image waits for approval it is not published, and stays
 * owed. Throws `hook_failed`.
 */
export async function tellPublished(
  services: TellNeeds,
  claims: TicketClaims,
  image: Promoted | null,
): Promise<JsonValue | undefined> {
  if (services.published === null || image === null || !isLetThrough(image)) return undefined;
  return isAsPublished(image, claims) ? services.published.tell(claims, image) : tellOwed(services, image);
}

/** Tells the host of an image that it has not heard of; undefined where it has. Throws `hook_failed`. */
export async function tellOwed({ published }: TellNeeds, image: Promoted): Promise<JsonValue | undefined> {
  if (!isLetThrough(image)) return undefined;
  const entry = await published?.outbox.read(image.id);
  return entry?.kind === 'owed' ? published?.tell(entry.claims, image) : undefined;
}
