import { CONTROLS, cleanText, LONE_SURROGATES } from '@/lib/shared/keys/text/clean-name';
import { byteLength, cutText } from '@/lib/shared/keys/text/cut-text';
import { isRole } from '@/lib/shared/roles';
import { TOKEN_ID_PREFIX } from '../api-tokens/create-api-tokens';
import { GUEST_ID_PREFIX } from '../links/drop/guest-identity';
import { OPENID_ID_PREFIX } from '../openid/describe-person';
import type { Identity } from './identity';

/** An identity is sealed into tickets and written into rows, where there is little room. In bytes of UTF-8. */
const MAX_ID_BYTES = 200;
const MAX_NAME_BYTES = 100;
/** These name people and scripts that our own sign-in knows, and guests of drop links. */
const OWN_PREFIXES = [TOKEN_ID_PREFIX, OPENID_ID_PREFIX, GUEST_ID_PREFIX];
/** More of a name is not looked at. In UTF-16 units. */
const MAX_NAME_UNITS = 1_000;

/**
 * The value that `identify` returned, held to its type; null and undefined mean nobody. Throws for anything else, naming the field and never
 * its value: somebody whose role is misspelt is not let in as somebody else, and an id of ours is only that of whom our own sign-in
 * has named (`ownId`). A name is cleaned as a line of text and cut at 100 bytes.
 */
export function parseIdentity(returned: unknown, ownId?: string): Identity | null {
  if (returned === null || returned === undefined) return null;
  if (typeof returned !== 'object') throw new TypeError('An identity must be an object or null.');
  const { id, name, role } = returned as Readonly<Record<string, unknown>>;
  if (!isPlainText(id, MAX_ID_BYTES)) throw new TypeError(`id must be text of 1 to ${MAX_ID_BYTES} bytes.`);
  if (id !== ownId && OWN_PREFIXES.some((prefix) => id.startsWith(prefix))) {
    throw new TypeError(
      `id must not begin with ${OWN_PREFIXES.join(' or ')}: such ids are our own sign-in's.`,
    );
  }
  if (!isRole(role)) throw new TypeError('role must be admin, editor, viewer or uploader.');
  // Many a sign-in knows no name and says so by null or an empty text.
  if (name === undefined || name === null) return { id, role };
  if (typeof name !== 'string') throw new TypeError('name must be text.');
  // People choose their names themselves, and a long one must keep nobody out. A name decides nothing.
  const shown = cutText(cleanText(name.slice(0, MAX_NAME_UNITS)), MAX_NAME_BYTES);
  return shown === '' ? { id, role } : { id, name: shown, role };
}

function isPlainText(value: unknown, maxBytes: number): value is string {
  if (typeof value !== 'string' || value === '') return false;
  // No character is longer than 3 bytes a UTF-16 unit, and a text of megabytes is not encoded to be counted.
  if (value.length > maxBytes || byteLength(value) > maxBytes) return false;
  return value.search(CONTROLS) < 0 && value.search(LONE_SURROGATES) < 0;
}
