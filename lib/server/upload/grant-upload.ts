import { createImageId } from '@/lib/shared/keys/image-id';
import { stagingKey } from '@/lib/shared/keys/object-keys';
import { rowTextBudget } from '@/lib/shared/keys/row/row-codec';
import { byteLength, cutText } from '@/lib/shared/keys/text/cut-text';
import { slugOf } from '@/lib/shared/keys/text/slug';
import type { UploadGrant } from '@/lib/shared/wire';
import { MAX_METADATA_BYTES, type UploadTerms } from '@/lib/storage';
import { ApiError } from '../errors/api-error';
import type { ClaimedUpload } from '../links/drop/claim-slot';
import type { Needs } from '../needs';
import type { Authorized } from '../seam/authorize-file';
import type { Identity } from '../seam/identity';
import type { TicketClaims, TicketSession } from '../tickets/tickets';
import type { UploadPlan } from './plan-upload';

/** Says who is granted an upload, and its limits. */
export type Grantee = Readonly<{
  identity: Identity | null;
  /** By which session of our own sign-in; null where it is known by other means. */
  session: (TicketSession & Readonly<{ account: string }>) | null;
  authorized: Authorized;
  /** The slot of a drop link that was claimed for it, and the id that goes with it; null where it is sent by no link. */
  slot: ClaimedUpload | null;
  /** The origin of the page that asks; null for what is no browser. */
  origin: string | null;
  /** The origin by which the asker found the app; null where nobody knows it. */
  foundAt: string | null;
}>;

/** Services that a grant takes. */
export type GrantNeeds = Needs<'config' | 'storage' | 'tickets' | 'ticketCarrier' | 'clock'>;

/**
 * Makes the id, the signed request and the ticket of a planned upload; all end at the same moment. The ticket is kept beside the
 * object too, so that the sweep can finish what the browser never completes. It is the same one: what the key says makes it a
 * hundred bytes longer, and sealing another would cost a tenth of the call. Throws `invalid_request` for a ticket that no store
 * would keep.
 */
export async function grantUpload(
  services: GrantNeeds,
  plan: UploadPlan,
  { identity, session, authorized, slot, origin, foundAt }: Grantee,
): Promise<UploadGrant> {
  const { config, storage, tickets, ticketCarrier, clock } = services;
  const { grantSeconds } = config.limits;
  const { maxBytes } = authorized;
  const now = clock();
  const expiresAt = new Date(now.getTime() + grantSeconds * 1_000);
  const id = slot?.uploadId ?? createImageId(now.getTime());
  const slug = slugOf(plan.name, plan.type);
  const key = stagingKey(id, slug);
  const { sizeBytes, sha256 } = plan;
  const alt = altBesideTags(plan.alt ?? '', authorized.tags);
  const ticket = await tickets.seal(
    {
      id,
      slug,
      ...plan,
      alt: alt || undefined,
      ...claimsOf(services, { identity, session, authorized, slot }),
    },
    expiresAt,
  );
  const excessCharacters = 'ticket'.length + ticket.length - MAX_METADATA_BYTES;
  if (excessCharacters > 0) throw tooLong(excessCharacters, plan, authorized);
  const terms: UploadTerms = {
    key,
    contentType: plan.type,
    sizeBytes: sizeBytes === undefined ? { min: 1, max: maxBytes } : { min: sizeBytes, max: sizeBytes },
    ...(sha256 === undefined ? {} : { sha256 }),
    expiresInSeconds: grantSeconds,
  };
  const carrying = await storage.createUpload({ ...terms, metadata: { ticket } });
  const isCarried = await ticketCarrier.mayCarry(carrying, origin);
  const request = isCarried ? carrying : await storage.createUpload(terms);
  // Where the bucket is behind our own door. The address is told to nobody else, and the ticket holds none.
  const url = request.url.startsWith('/') ? `${foundAt ?? ''}${request.url}` : request.url;
  // The whole key, as the bucket has it: a program with rights of its own there looks for it by that.
  return { ...request, url, key: storage.prefix + key, ticket, expiresAt: expiresAt.toISOString() };
}

/** The uploader's words as far as the row has room for them beside the host's tags; a tag takes two bytes more than its text. */
function altBesideTags(alt: string, tags: readonly string[]): string {
  const tagBytes = tags.reduce((sum, tag) => sum + byteLength(tag) + 2, 0);
  return cutText(alt, Math.max(0, rowTextBudget.altAndTagsBytes - tagBytes));
}

/** Names the longest of what a client can shorten, and by how much. Four characters of a ticket hold three bytes. */
function tooLong(excessCharacters: number, { name }: UploadPlan, { metadata }: Authorized): ApiError {
  const excessBytes = Math.ceil((excessCharacters * 3) / 4);
  const isName = byteLength(JSON.stringify(name)) >= byteLength(JSON.stringify(metadata ?? ''));
  return new ApiError('invalid_request', {
    field: isName ? 'filename' : 'metadata',
    problem: `is ${excessBytes} bytes too long beside what else is known of this file: shorten it by as much`,
  });
}

/** The properties that the host decided, as short as it can be said: a ticket has little room. */
function claimsOf(
  { config }: Needs<'config'>,
  { identity, session, authorized, slot }: Omit<Grantee, 'origin' | 'foundAt'>,
): Pick<
  TicketClaims,
  'state' | 'owner' | 'identity' | 'session' | 'link' | 'album' | 'metadata' | 'tags' | 'maxBytes'
> {
  const { state, album, tags, metadata, maxBytes } = authorized;
  return {
    state,
    owner: identity?.role === 'admin' ? 'admin' : 'anyone',
    ...(identity === null ? {} : { identity }),
    ...(identity === null || session === null ? {} : { session: sealedSession(session, identity) }),
    ...(slot === null ? {} : { link: slot.link }),
    ...(album === null ? {} : { album }),
    ...(metadata === null ? {} : { metadata }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(maxBytes === config.limits.maxBytes ? {} : { maxBytes }),
  };
}

function sealedSession(
  { id, epoch, account }: TicketSession & Readonly<{ account: string }>,
  identity: Identity,
): TicketSession {
  return { id, epoch, ...(account === identity.id ? {} : { account }) };
}
