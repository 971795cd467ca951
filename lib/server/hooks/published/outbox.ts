/**
 * The outbox: what the host's `onPublished` is still owed. `system/keep/outbox/<id>` holds the sealed ticket of an image, which is
 * all that is needed to call the hook without its browser.
 *
 * - It is written before the first object of the image, so that no image is ever published and owed to nobody.
 * - It is deleted after the hook has succeeded. A server that is cut off between the two leaves it, and the hook is called again.
 * - A purge deletes it before the image's objects, and a process that publishes at the same moment takes back its own when it meets the
 *   mark (`purged-marks.ts`).
 *
 * So an entry without an image is either a publication under way or one that never came to its end, and is no call.
 *
 * One image, step by step; killed after any of them, the next sweep finds what is missing:
 *
 *     write  system/keep/outbox/<id>        owed, not published
 *     write  public/images/<id>/...         still no row: not in the gallery
 *     write  public/thumbs/<id>/...         published; the call is owed
 *     call   onPublished
 *     delete system/keep/outbox/<id>        called. Killed before this step: called again, which is why the hook must bear it twice
 */

import { outboxKey } from '@/lib/shared/keys/system-keys';
import type { ObjectStorage } from '@/lib/storage';
import type { TicketClaims, Tickets } from '../../tickets/tickets';

/** The calls that are owed for one image. */
export type OutboxEntry =
  | Readonly<{ kind: 'owed'; claims: TicketClaims }>
  /** Nothing: it was called, or a purge came first. */
  | Readonly<{ kind: 'settled' }>
  /** It was sealed with another `APP_SECRET`, or by another version. */
  | Readonly<{ kind: 'unreadable' }>;

export type Outbox = Readonly<{
  /** Safe to repeat. */
  owe(claims: TicketClaims): Promise<void>;
  read(id: string): Promise<OutboxEntry>;
  /** Those that are not there are no error. */
  settle(ids: readonly string[]): Promise<void>;
}>;

const HEADERS = { contentType: 'text/plain', cacheControl: 'no-store' };
/** Longer than any ticket. */
const MAX_BYTES = 16_384;
/** Nobody completes anything with the ticket that is kept here, should he ever read it. */
const LONG_AGO = new Date(0);

/** Creates the outbox of a bucket. */
export function createOutbox(storage: ObjectStorage, tickets: Tickets): Outbox {
  return {
    async owe(claims) {
      const ticket = await tickets.seal(claims, LONG_AGO);
      await storage.put(outboxKey(claims.id), Buffer.from(ticket), { headers: HEADERS });
    },
    async read(id) {
      const found = await storage.read(outboxKey(id), { maxBytes: MAX_BYTES });
      if (found === null) return { kind: 'settled' };
      const opened = await tickets.openStored(Buffer.from(found.bytes).toString('latin1'));
      // Anyone who could write here must not have the hook called for another image than the key's.
      return opened?.claims.id === id ? { kind: 'owed', claims: opened.claims } : { kind: 'unreadable' };
    },
    settle: (ids) => storage.delete(ids.map(outboxKey)),
  };
}
