import { byteLength, cutText } from '@/lib/shared/keys/text/cut-text';
import { TOKEN_ID_PREFIX } from '../api-tokens/create-api-tokens';
import { isGuest } from '../links/drop/guest-identity';
import { OPENID_ID_PREFIX } from '../openid/describe-person';
import type { Identity } from '../seam/identity';
import { ADMIN_ID, foldName } from './account';

const TOKEN_MARK = ' (API token)';
const OPENID_MARK = ' (OpenID Connect)';
/** A guest may give the name of anybody who is known. */
const GUEST_MARK = ' (guest)';

/** Somebody as an entry of the log names them: a token, and a person of a provider, by what they are. */
export function formatActor(identity: Identity | null): Readonly<{ actor: string; actorId?: string }> {
  if (identity === null) return { actor: 'unknown' };
  const { id, name = id } = identity;
  if (id.startsWith(TOKEN_ID_PREFIX)) return { actor: name + TOKEN_MARK, actorId: id };
  if (isGuest(identity)) return { actor: (identity.name ?? '') + GUEST_MARK, actorId: id };
  if (id.startsWith(OPENID_ID_PREFIX)) return { actor: name + OPENID_MARK, actorId: id };
  return { actor: isAdminsName(identity) ? `${name} (${id})` : name, actorId: id };
}

/**
 * Somebody as a row of the gallery names them, at most `maxBytes` long in UTF-8: by name, or else by id. A token and a guest are marked as
 * such, and so is anybody else who goes by the admin's name. A name that is too long is cut at a character, and the mark behind it stays.
 */
export function formatUploader(identity: Identity, maxBytes: number): string {
  const { id, name = id } = identity;
  const mark = markOf(identity);
  const shortMark = byteLength(mark) > maxBytes / 2 ? `${cutText(mark, maxBytes / 2 - 1)})` : mark;
  return cutText(name, maxBytes - byteLength(shortMark)) + shortMark;
}

function markOf(identity: Identity): string {
  if (identity.id.startsWith(TOKEN_ID_PREFIX)) return TOKEN_MARK;
  if (isGuest(identity)) return GUEST_MARK;
  return isAdminsName(identity) ? ` (${identity.id})` : '';
}

/** People of a host's sign-in choose their names, and in lists `admin` means the person who runs the app. */
function isAdminsName({ id, name = id }: Identity): boolean {
  return foldName(name) === ADMIN_ID && id !== ADMIN_ID;
}
