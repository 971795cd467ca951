import type { JsonValue } from '@/lib/shared/json';
import { dateOfId } from '@/lib/shared/keys/image-id';
import type { ChangedUpload, CompletedUpload, PublishedUpload } from '@/lib/shared/wire';
import { type ItemNeeds, toImageItem } from '../images/to-image-item';
import type { Needs } from '../needs';
import type { TicketFacts } from '../tickets/tickets';
import type { Promoted } from './promote-image';

/** Services that an uploader is answered with. */
export type CompletedNeeds = ItemNeeds & Needs<'shareTokens' | 'uploadProofs' | 'receipts' | 'config'>;

export type AnswerOptions = Readonly<{
  /** Life of the link. Default: the configured time; 0 gives none. */
  linkSeconds?: number;
  /** The value that the host's hook returned. */
  data?: JsonValue | undefined;
}>;

/**
 * Decides what an uploader is told of a published upload. As long as nobody has changed the image since: the image, with a link
 * and what the host's hook returned. Otherwise, and where the image is gone (null), only
 * what the ticket says: nothing of what an admin has edited, moved or deleted, and no address. For an image that waits for approval
 * no more than that it does.
 */
export async function toCompletedUpload(
  services: CompletedNeeds,
  facts: TicketFacts,
  image: Promoted | null,
  { linkSeconds = services.config.linkSeconds, data }: AnswerOptions = {},
): Promise<CompletedUpload> {
  const changed = { ...toChangedUpload(facts), ...receiptOf(services, facts) };
  if (image === null || !isAsPublished(image, facts)) return changed;
  if (image.state === 'held') return { ...changed, state: image.state };
  const answer = {
    ...(await toPublishedUpload(services, image, linkSeconds)),
    ...receiptOf(services, facts),
  };
  return data === undefined ? answer : { ...answer, data };
}

/** A guest of a drop link gets a receipt, whatever has become of the photo since. */
function receiptOf(
  { receipts }: Needs<'receipts'>,
  { id, link }: TicketFacts,
): Readonly<{ receipt?: string }> {
  if (link === undefined) return {};
  const takeBackUntil = new Date(dateOfId(id).getTime() + (link.takeBackSeconds ?? 0) * 1_000);
  return { receipt: receipts.seal({ id, link: link.id, takeBackUntil }) };
}

function toChangedUpload({ id, name, type }: TicketFacts): ChangedUpload {
  const noAddress = { url: null, thumbUrl: null, shareUrl: null, shareExpiresAt: null };
  return { id, name, type, uploadedAt: dateOfId(id).toISOString(), ...noAddress };
}

/**
 * True while nobody has moved or edited it: each leaves its count in the row, also one that was undone. Even though something else was promised, an
 * upload may be held.
 */
export function isAsPublished({ state, row }: Promoted, facts: TicketFacts): boolean {
  return row.revision === undefined && (state === facts.state || state === 'held');
}

async function toPublishedUpload(
  services: CompletedNeeds,
  image: Promoted,
  linkSeconds: number,
): Promise<PublishedUpload> {
  const item = await toImageItem(services, image);
  const isPublic = image.state === 'public';
  const open = { shareUrl: isPublic ? item.url : null, shareExpiresAt: null };
  if (linkSeconds === 0) return { ...item, ...open };
  const link = await services.shareTokens.createLink(image.id, image.row.name, linkSeconds);
  const proof = services.uploadProofs.seal(image.id, link.expiresAt);
  if (isPublic) return { ...item, ...open, proof };
  return { ...item, shareUrl: link.url, shareExpiresAt: link.expiresAt.toISOString(), proof };
}
