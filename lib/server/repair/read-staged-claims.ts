import { stagedPrefix } from '@/lib/shared/keys/object-keys';
import type { Needs } from '../needs';
import type { TicketClaims } from '../tickets/tickets';

/**
 * The promises of an image whose publication was cut off: the ticket beside its staged object says it, as long as that is
 * there. Null where it is gone.
 */
export async function readStagedClaims(
  { storage, tickets }: Needs<'storage' | 'tickets'>,
  id: string,
): Promise<TicketClaims | null> {
  const { objects } = await storage.list({ prefix: stagedPrefix(id), limit: 1 });
  const [staged] = objects;
  const info = staged === undefined ? null : await storage.head(staged.key);
  const stored = await tickets.openStored(info?.metadata?.ticket ?? '');
  return stored?.claims.id === id ? stored.claims : null;
}
