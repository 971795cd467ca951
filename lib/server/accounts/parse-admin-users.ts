import { isRole } from '@/lib/shared/roles';
import { parsePasswordHash } from '../session/password-hash';
import { type Account, foldName } from './account';

/** Letters, digits and `._@+-`, beginning with a letter or digit: such as `anna` or `anna@example.com`. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@+-]*$/u;
/** In bytes of UTF-8: names of people who uploaded have as much room in the gallery's rows. */
const MAX_NAME_BYTES = 40;
/** The page of sessions and the bill for memory have their bounds; a company uses OpenID Connect. */
const MAX_USERS = 100;

/** The users, or the first thing that is wrong, as the end of a sentence that begins with the variable's name. */
export type ParsedUsers =
  | Readonly<{ ok: true; users: readonly Account[] }>
  | Readonly<{ ok: false; problem: string }>;

/**
 * Parses `ADMIN_USERS`: `name:role:hash` for each person, separated by commas or white space. Problems tell which entry is wrong by its
 * place and never by its text, because a hash is a secret.
 */
export function parseAdminUsers(text: string): ParsedUsers {
  const entries = text.split(/[\s,]+/).filter((entry) => entry !== '');
  if (entries.length > MAX_USERS) return fail(`names more than ${MAX_USERS} people.`);
  const users: Account[] = [];
  for (const [index, entry] of entries.entries()) {
    const problem = addUser(users, entry);
    if (problem !== null) return fail(`entry ${index + 1} ${problem}`);
  }
  return { ok: true, users };
}

function addUser(users: Account[], entry: string): string | null {
  const [name = '', role = '', password = '', ...rest] = entry.split(':');
  if (rest.length > 0 || password === '') {
    return 'must be name:role:hash. Make one with npm run password -- --name NAME.';
  }
  const id = foldName(name);
  const isName = NAME.test(name) && NAME.test(id) && Buffer.byteLength(id) <= MAX_NAME_BYTES;
  if (!isName || Buffer.byteLength(name) > MAX_NAME_BYTES) {
    return `needs a name of letters, digits and . _ @ + -, at most ${MAX_NAME_BYTES} bytes long.`;
  }
  if (!isRole(role)) return 'needs a role: admin, editor, viewer or uploader.';
  if (parsePasswordHash(password) === null) {
    return 'has no hash that can be used. Make one with npm run password -- --name NAME.';
  }
  if (users.some((user) => user.id === id)) return 'has the name of an earlier one.';
  users.push({ id, name, role, password });
  return null;
}

function fail(problem: string): ParsedUsers {
  return { ok: false, problem };
}
