import type { Identity } from '../seam/identity';

/** Somebody as an entry of the log names them; a token by what it is, or it could be called as a person is. */
export function formatActor(identity: Identity | null): Readonly<{ actor: string; actorId?: string }> {
  if (identity === null) return { actor: 'unknown' };
  const { id, name = id } = identity;
  return { actor: id.startsWith('token:') ? `${name} (API token)` : name, actorId: id };
}
