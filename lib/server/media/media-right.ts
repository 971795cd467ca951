import { isAtLeast } from '@/lib/shared/roles';
import { ApiError } from '../errors/api-error';
import { type LinkNeeds, type LinkVisitor, openLink } from '../links/open-link';
import { isInLink } from '../links/read-set';
import type { Needs } from '../needs';
import type { StoredRow } from '../rows/stored-row';
import type { Identity } from '../seam/identity';

/** The rights a visitor brings along. */
export type Visitor = Readonly<{
  /** The token of a share link. */
  share: string | null;
  /** A link to a set or an album; null for none. */
  link: LinkVisitor | null;
  /** Asked where the image does not open for anybody. */
  identify: () => Promise<Identity | null>;
}>;

/** A right to open an image. */
export type MediaRight = Readonly<{
  /** How long it lasts at least, in seconds: infinite for a public image, 0 for somebody who is signed in, whose signing out must end it. */
  keepSeconds: number;
  /** The longest life of a bucket's address that is handed out for it, in seconds; null: that of any other address. */
  addressSeconds: number | null;
}>;

/**
 * Life of an address that a share link asked for, in seconds: the link may be ended at any moment, the address cannot. Ten
 * minutes.
 */
const LINK_ADDRESS_SECONDS = 600;

/** Services that a right is judged with. */
export type RightNeeds = Needs<'shareTokens' | 'clock'> & LinkNeeds;

/**
 * The visitor's right to open an image. Throws `not_found`, `link_invalid`, `link_expired`, `link_revoked` or `link_locked` where there is
 * none: a private one opens by a link or for somebody who may see the gallery, one that waits for approval or is in the trash for the latter alone.
 */
export async function findMediaRight(
  services: RightNeeds,
  image: Pick<StoredRow, 'id' | 'state' | 'row'>,
  { share, link, identify }: Visitor,
): Promise<MediaRight> {
  const { id, state } = image;
  switch (state) {
    case 'public':
      return {
        keepSeconds: Number.POSITIVE_INFINITY,
        addressSeconds: share === null && link === null ? null : LINK_ADDRESS_SECONDS,
      };
    case 'private':
      if (share !== null) return rightOfLink(services, id, share);
      if (link !== null) return rightOfSet(services, image, link);
      break;
    case 'held':
    case 'trash':
      break;
    default:
      return state satisfies never;
  }
  if (isAtLeast((await identify())?.role ?? null, 'viewer')) return { keepSeconds: 0, addressSeconds: null };
  throw new ApiError('not_found');
}

async function rightOfLink(
  { shareTokens, clock }: Needs<'shareTokens' | 'clock'>,
  id: string,
  share: string,
): Promise<MediaRight> {
  const end = await shareTokens.check(share, id);
  const leftSeconds = Math.floor((end.getTime() - clock().getTime()) / 1_000);
  // Addresses live by the second, and none may outlive its link.
  if (leftSeconds < 1) throw new ApiError('link_expired');
  return { keepSeconds: leftSeconds, addressSeconds: Math.min(LINK_ADDRESS_SECONDS, leftSeconds) };
}

/** How long a browser may follow a redirect that a link to a set gave, in seconds: a revoked one is dead within a minute. */
const SET_KEEP_SECONDS = 60;

async function rightOfSet(
  services: LinkNeeds,
  image: Pick<StoredRow, 'id' | 'state' | 'row'>,
  visitor: LinkVisitor,
): Promise<MediaRight> {
  const link = await openLink(services, visitor);
  if (!(await isInLink(services, link, image))) throw new ApiError('not_found');
  const endMs = link.until === null ? Number.POSITIVE_INFINITY : Date.parse(link.until);
  const leftSeconds = Math.floor((endMs - services.clock().getTime()) / 1_000);
  if (leftSeconds < 1) throw new ApiError('link_expired');
  return {
    keepSeconds: Math.min(SET_KEEP_SECONDS, leftSeconds),
    addressSeconds: Math.min(LINK_ADDRESS_SECONDS, leftSeconds),
  };
}
