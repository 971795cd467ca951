/**
 * A ticket stands in for a database row: the promises of an upload, sealed so that only this server can read or change them. The
 * browser gets it with the grant and hands it back to complete. Its life has three parts:
 *
 *     until it expires                 `open`: completes the upload
 *     for a day after that             `late`: says which image it became, and completes nothing
 *     later, or with another secret    `ticket_expired`, `ticket_invalid`
 *
 * Example: a grant for `sea.jpg` at 10:00, good for an hour. A phone sends the photo, its server publishes it at 10:05, and the phone is
 * switched off before the answer. Switched on at 18:00 it asks again with the same ticket and is told: published, and as which image.
 * Had the photo arrived without being completed, the sweep would have published it by the copy of the ticket beside it (`openStored`).
 */
import * as z from 'zod';
import type { JsonValue } from '@/lib/shared/json';
import { isImageId } from '@/lib/shared/keys/image-id';
import { PUBLISH_STATES } from '@/lib/shared/keys/image-state';
import { isAlbumId } from '@/lib/shared/keys/row/album-places';
import { slugOf } from '@/lib/shared/keys/text/slug';
import { type PublishState, TICKET_LATE_MS } from '@/lib/shared/limits';
import { isLinkId } from '@/lib/shared/links/link';
import { MEDIA_TYPE_NAMES, type MediaType } from '@/lib/shared/media/media-types';
import { ROLES } from '@/lib/shared/roles';
import type { Clock } from '../clock';
import { ApiError } from '../errors/api-error';
import { createSealer } from '../seal/create-sealer';
import type { Identity } from '../seam/identity';

/** The terms an upload was granted under: completion holds the bytes to it. */
export type TicketClaims = Readonly<{
  id: string;
  /** Last segment of the staged object's key and of the image's. */
  slug: string;
  /** The person's own file name, as it will be shown. */
  name: string;
  type: MediaType;
  /** Exact, when the client stated it. */
  sizeBytes?: number | undefined;
  /** Base64, when the client stated it. */
  sha256?: string | undefined;
  /** When the photo was taken, as the client stated it and as `encodeTaken` writes it. */
  taken?: string | undefined;
  /** The image as it becomes. */
  state: PublishState;
  /** The asker: a signed-in admin or anybody. */
  owner: 'admin' | 'anyone';
  /** The asker by name; left out for somebody who was not signed in. */
  identity?: Identity | undefined;
  /** The session of our own sign-in by which the asker was known; left out where it was by other means. */
  session?: TicketSession | undefined;
  /** The drop link it was granted by, and the name of its claim there; left out where it was granted by none. */
  link?: TicketLink | undefined;
  /** The album that the image goes to; left out for none. */
  album?: string | undefined;
  /** The client's own metadata of the file, as the host's schema parsed it; left out where nothing was. */
  metadata?: JsonValue | undefined;
  /** Tags the host gives it; left out where there are none. */
  tags?: readonly string[] | undefined;
  /** The description that an uploader or an import gives it; left out where there is none. */
  alt?: string | undefined;
  /** The host's own limit; left out where it is that of all. */
  maxBytes?: number | undefined;
}>;

/** The slot of a drop link that an upload has. */
export type TicketLink = Readonly<{
  id: string;
  /** The name of its claim. */
  claim: string;
  /** For so long its guest can take the photo back; left out for not at all. */
  takeBackSeconds?: number | undefined;
}>;

/** Enough of a session to ask whether it has ended since. */
export type TicketSession = Readonly<{
  id: string;
  epoch: number;
  /** The owner; left out where the asker has the same id. */
  account?: string | undefined;
}>;

const claimsSchema = z.strictObject({
  id: z.string().refine(isImageId),
  /** Left out where it is that of the name, as nearly always: a ticket has little room. */
  slug: z.string().optional(),
  name: z.string(),
  type: z.enum(MEDIA_TYPE_NAMES as [MediaType, ...MediaType[]]),
  sizeBytes: z.int().positive().optional(),
  sha256: z.string().optional(),
  taken: z.string().optional(),
  state: z.enum(PUBLISH_STATES),
  owner: z.enum(['admin', 'anyone']),
  identity: z.strictObject({ id: z.string(), name: z.string().optional(), role: z.enum(ROLES) }).optional(),
  session: z.strictObject({ id: z.string(), epoch: z.number(), account: z.string().optional() }).optional(),
  link: z
    .strictObject({
      id: z.string().refine(isLinkId),
      claim: z.string(),
      takeBackSeconds: z.int().positive().optional(),
    })
    .optional(),
  album: z.string().refine(isAlbumId).optional(),
  metadata: z.json().optional(),
  tags: z.array(z.string()).optional(),
  alt: z.string().optional(),
  maxBytes: z.int().positive().optional(),
});

/** The part of a ticket that tells an uploader of its image: which one it is, and what was sent under which name. */
export type TicketFacts = Pick<TicketClaims, 'id' | 'name' | 'type' | 'state' | 'link'>;

/**
 * The purpose of a ticket: to complete what it promises, or, for a day after its end, to hear what it completed in time. Too late
 * it says no more than which image that would be, so that nothing can be completed with it.
 */
export type OpenedTicket =
  | Readonly<{ kind: 'open'; claims: TicketClaims }>
  | Readonly<{ kind: 'late'; facts: TicketFacts; expiredAt: Date }>;

/** Makes and opens tickets. */
export type Tickets = Readonly<{
  seal(claims: TicketClaims, expiresAt: Date): Promise<string>;
  /**
   * Throws `ticket_invalid`, and `ticket_expired` a day after its end; `busy` for a ticket of ours with promises that this version does not
   * know: while servers are replaced by newer ones, the next that is asked may know them.
   */
  open(ticket: string): Promise<OpenedTicket>;
  /**
   * The promises of a ticket that was kept beside the staged object, whether it has expired or not; null where it is none of ours.
   * For the sweep alone: what a client sends is opened by `open`.
   */
  openStored(ticket: string): Promise<Readonly<{ claims: TicketClaims; expiresAt: Date }> | null>;
}>;

/** Creates the maker and judge of tickets. */
export function createTickets(options: Readonly<{ appSecret: string; clock: Clock }>): Tickets {
  const { appSecret, clock } = options;
  const sealer = createSealer({ secret: appSecret, purpose: 'ticket', clock });
  /** Null for what is none of ours; a payload of another shape is from another version of the app. */
  const read = async (ticket: string) => {
    const opened = await sealer.open(ticket);
    if (opened.kind === 'invalid') return null;
    const { success, data } = claimsSchema.safeParse(opened.payload);
    if (!success) return opened.kind === 'open' ? 'of_other_version' : null;
    const claims = { ...data, slug: data.slug ?? slugOf(data.name, data.type) };
    return { isOpen: opened.kind === 'open', claims, expiresAt: opened.expiresAt };
  };
  return {
    seal(claims, expiresAt) {
      const { slug, ...others } = claims;
      return sealer.seal(slug === slugOf(claims.name, claims.type) ? others : claims, expiresAt);
    },
    async openStored(ticket) {
      const found = await read(ticket);
      if (found === null || found === 'of_other_version') return null;
      return { claims: found.claims, expiresAt: found.expiresAt };
    },
    async open(ticket) {
      const found = await read(ticket);
      if (found === null) throw new ApiError('ticket_invalid');
      if (found === 'of_other_version') throw new ApiError('busy');
      if (found.isOpen) return { kind: 'open', claims: found.claims };
      const { id, name, type, state, link } = found.claims;
      const expiredAt = found.expiresAt;
      if (clock().getTime() >= expiredAt.getTime() + TICKET_LATE_MS) throw new ApiError('ticket_expired');
      return { kind: 'late', facts: { id, name, type, state, link }, expiredAt };
    },
  };
}
