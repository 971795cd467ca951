/**
 * The image that somebody asks for by its address, and their right to it. Looking for an id takes a LIST in every state, and anybody can
 * invent ids: so each client may ask in vain only so often. An image that is found costs nothing. A visitor who shows a right (a link of ours, a
 * session) has a budget of its own besides, and is not held up by what others at the same address do.
 */
import { isImageId } from '@/lib/shared/keys/image-id';
import { isAtLeast } from '@/lib/shared/roles';
import { turnOf } from '../addresses/client-network';
import { takeOrRefuse } from '../budget/take-or-refuse';
import { ApiError } from '../errors/api-error';
import { requireImage } from '../images/get-image';
import type { Needs } from '../needs';
import type { FoundImage } from '../rows/stored-row';
import { findMediaRight, type MediaRight, type RightNeeds, type Visitor } from './media-right';

/** Services that finding takes. */
export type FindNeeds = RightNeeds & Needs<'storage' | 'budgets'>;

/**
 * Throws as `requireImage` and `findMediaRight` do, and `rate_limited` where this client has asked in vain too often.
 */
export async function findForVisitor(
  services: FindNeeds,
  id: string,
  { client, ...visitor }: Visitor & Readonly<{ client: string }>,
): Promise<Readonly<{ image: FoundImage; right: MediaRight }>> {
  // No bucket is asked for it.
  if (!isImageId(id)) throw new ApiError('not_found');
  const { misses } = services.budgets;
  const payer = await takeMiss(services, id, turnOf(client), visitor);
  try {
    const image = await requireImage(services, id);
    const right = await findMediaRight(services, image, visitor);
    await misses.giveBack(payer);
    return { image, right };
  } catch (error) {
    // A bucket that fails is no fault of the visitor's.
    if (!(error instanceof ApiError)) await misses.giveBack(payer);
    throw error;
  }
}

/** Takes one from the budget of the client or, where that is used up, of the right that the visitor shows; returns whose it was. */
async function takeMiss(services: FindNeeds, id: string, turn: string, visitor: Visitor): Promise<string> {
  const { misses } = services.budgets;
  try {
    await takeOrRefuse(misses, turn);
    return turn;
  } catch (refused) {
    const right = await shownRight(services, id, visitor);
    if (right === null) throw refused;
    await takeOrRefuse(misses, right);
    return right;
  }
}

/** The name of a right that nobody can invent, whatever it is worth for this image; null for none. Asks no bucket for the image. */
async function shownRight(
  { shareTokens, linkTokens }: RightNeeds,
  id: string,
  { share, link, identify }: Visitor,
): Promise<string | null> {
  const linkId = link === null ? null : linkTokens.open(link.token);
  if (linkId !== null) return `link ${linkId}`;
  if (share !== null) {
    return shareTokens.check(share, id).then(
      () => `share ${id}`,
      () => null,
    );
  }
  const person = await identify();
  return person !== null && isAtLeast(person.role, 'viewer') ? `person ${person.id}` : null;
}
