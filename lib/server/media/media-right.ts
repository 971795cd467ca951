import { isAtLeast } from '@/lib/shared/roles';
import { ApiError } from '../errors/api-error';
import type { Needs } from '../needs';
import type { StoredRow } from '../rows/stored-row';
import type { Identity } from '../seam/identity';

/** The rights a visitor brings along. */
export type Visitor = Readonly<{
  /** The token of a share link. */
  share: string | null;
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
export type RightNeeds = Needs<'shareTokens' | 'clock'>;

/**
 * The visitor's right to open an image. Throws `not_found`, `link_invalid` or `link_expired` where there is none: a private one
 * opens by a share link or for somebody who may see the gallery, one that waits for approval or is in the trash for the latter alone.
 */
export async function findMediaRight(
  services: RightNeeds,
  { id, state }: Pick<StoredRow, 'id' | 'state'>,
  { share, identify }: Visitor,
): Promise<MediaRight> {
  switch (state) {
    case 'public':
      return {
        keepSeconds: Number.POSITIVE_INFINITY,
        addressSeconds: share === null ? null : LINK_ADDRESS_SECONDS,
      };
    case 'private':
      if (share !== null) return rightOfLink(services, id, share);
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
