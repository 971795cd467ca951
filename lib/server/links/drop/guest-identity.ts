import { cleanText } from '@/lib/shared/keys/text/clean-name';
import { cutText } from '@/lib/shared/keys/text/cut-text';
import type { DropTerms } from '@/lib/shared/links/drop';
import { ApiError } from '../../errors/api-error';
import type { Identity } from '../../seam/identity';

/** Every identity of a guest has an id that begins so; nobody else's does. */
export const GUEST_ID_PREFIX = 'guest:';

/** In bytes of UTF-8; a row shows forty. */
const MAX_NAME_BYTES = 40;

/** The words of a guest about themselves, as a presign request has them. */
export type GuestWords = Readonly<{ id?: string | undefined; name?: string | undefined }>;

/**
 * The sender by a drop link: somebody who is signed in is who they are, anybody else is a guest by the id and the name that their browser
 * says, which nobody has checked. Throws `guest_name_missing` where the link asks for a name.
 */
export function guestIdentity(
  signedIn: Identity | null,
  { id = '', name = '' }: GuestWords,
  { askName }: Pick<DropTerms, 'askName'>,
): Identity {
  if (signedIn !== null) return signedIn;
  const shown = cutText(cleanText(name), MAX_NAME_BYTES);
  if (askName && shown === '') throw new ApiError('guest_name_missing');
  return { id: GUEST_ID_PREFIX + id, ...(shown === '' ? {} : { name: shown }), role: 'uploader' };
}

/** True for somebody who sends by a drop link without being signed in. */
export function isGuest({ id }: Pick<Identity, 'id'>): boolean {
  return id.startsWith(GUEST_ID_PREFIX);
}
