import { imageKey } from '@/lib/shared/keys/object-keys';
import { ADMIN_ID } from '../accounts/account';
import { TOKEN_ID_PREFIX } from '../api-tokens/create-api-tokens';
import type { Needs } from '../needs';
import { OPENID_ID_PREFIX } from '../openid/describe-person';
import type { Identity } from '../seam/identity';
import { uploadProblem } from '../seam/upload-access';
import type { TicketClaims } from '../tickets/tickets';

/** Services that say what a right is worth now. */
export type StandingNeeds = Needs<
  'config' | 'storage' | 'seam' | 'sessions' | 'apiTokens' | 'accounts' | 'links'
>;

/**
 * Resolves with true while somebody by whose right an upload was granted still has it. A ticket lasts an hour: meanwhile a session may have been
 * ended, an API token deleted, an account removed or given a lesser role, a drop link revoked. `caller` hands the ticket in, null for the sweep; a person
 * who has signed in anew has the right of today. Some rights are asked at presign alone: the role of a provider's person, the people
 * of a host where they do not hand the ticket in themselves, and `authorizeUpload`. Throws the bucket's `StorageError` where nobody
 * can tell.
 */
export async function isStillAllowed(
  services: StandingNeeds,
  claims: Pick<TicketClaims, 'id' | 'slug' | 'state' | 'identity' | 'session' | 'link'>,
  caller: Identity | null,
): Promise<boolean> {
  const { id, slug, state, identity } = claims;
  if (claims.link !== undefined) {
    // A link that has expired meanwhile gave the right in time; one that was revoked gives none.
    if ((await services.links.get(claims.link.id)) !== null) return true;
  } else {
    // Anybody could ask for it, and nobody's right can end.
    if (identity === undefined) return true;
    const now = caller?.id === identity.id ? caller : await asOfNow(services, identity, claims.session);
    if (now !== null && uploadProblem(services.config.uploadAccess, now) === null) return true;
  }
  // The right was asked when publishing began: whatever cut it off, half of it helps nobody.
  return (await services.storage.head(imageKey(state, id, slug))) !== null;
}

async function asOfNow(
  { seam, sessions, apiTokens, accounts }: StandingNeeds,
  identity: Identity,
  session: TicketClaims['session'],
): Promise<Identity | null> {
  if (identity.id.startsWith(TOKEN_ID_PREFIX)) {
    return (await apiTokens.holds(identity.id.slice(TOKEN_ID_PREFIX.length))) ? identity : null;
  }
  if (session === undefined) return identity;
  const { id, epoch, account = identity.id } = session;
  if (await sessions.isEnded({ id, epoch, account, expiresMs: 0 })) return null;
  // A host gives roles of its own, and the admin of one-time links stands in no list.
  if (seam.identify !== undefined || account.startsWith(OPENID_ID_PREFIX) || account === ADMIN_ID)
    return identity;
  const found = accounts.find((one) => one.id === account);
  return found ? { ...identity, role: found.role } : null;
}
