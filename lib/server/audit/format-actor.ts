import { ADMIN_ID, foldName } from '../accounts/account';
import type { Identity } from '../seam/identity';

/** Kinds of ids whose names somebody else gives: any of them could be called as one of our accounts is. */
const KINDS = { token: 'API token', openid: 'OpenID Connect' } as const;

/** Somebody as an entry of the log names them: a token, and a person of a provider, by what they are. */
export function formatActor(identity: Identity | null): Readonly<{ actor: string; actorId?: string }> {
  if (identity === null) return { actor: 'unknown' };
  const { id, name = id } = identity;
  const [, kind] = /^(token|openid):/.exec(id) ?? [];
  if (kind !== undefined) return { actor: `${name} (${KINDS[kind as keyof typeof KINDS]})`, actorId: id };
  // People of a host's sign-in choose their names, and in the log `admin` means the person who runs the app.
  const isTaken = foldName(name) === ADMIN_ID && id !== ADMIN_ID;
  return { actor: isTaken ? `${name} (${id})` : name, actorId: id };
}
