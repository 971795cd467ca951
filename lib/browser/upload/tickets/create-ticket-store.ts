import { attemptWith } from '@/lib/browser/attempt-with';
import type { Clock } from '@/lib/browser/clock';
import { TICKET_LATE_MS } from '@/lib/shared/limits';
import { TICKET_PREFIX } from './ticket-prefix';

/** The part of the Web Storage API that is used. */
export type TicketStorage = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>;

/** A ticket whose bytes reached the bucket, with what is needed to complete it in a later visit. */
export type StoredTicket = Readonly<{
  ticket: string;
  /** ISO 8601, UTC. */
  expiresAt: string;
}>;

/** Remembers sent but uncompleted uploads beyond the life of the page. Every method works, doing nothing, where storage does not. */
export type TicketStore = Readonly<{
  save: (stored: StoredTicket) => void;
  remove: (ticket: string) => void;
  /** Every ticket the server may still answer; what is older or not ours is removed. */
  list: () => readonly StoredTicket[];
}>;

/** A ticket is sealed JSON of a few hundred characters; anything much longer was not written by us. */
const MAX_TICKET_LENGTH = 16_384;

/** Keeps tickets in Web Storage; `null` keeps none. */
export function createTicketStore(storage: TicketStorage | null, clock: Clock): TicketStore {
  const attempt = attemptWith(storage);
  return {
    save: (stored) => attempt(undefined, (s) => s.setItem(nameOf(stored.ticket), JSON.stringify(stored))),
    remove: (ticket) => attempt(undefined, (s) => s.removeItem(nameOf(ticket))),
    list: () =>
      attempt<readonly StoredTicket[]>([], (s) => {
        const names: string[] = [];
        for (let i = 0; i < s.length; i++) {
          const name = s.key(i);
          if (name?.startsWith(TICKET_PREFIX)) names.push(name);
        }
        return names.flatMap((name) => {
          const stored = parseStoredTicket(s.getItem(name));
          const endMs = stored ? Date.parse(stored.expiresAt) + TICKET_LATE_MS : 0;
          if (stored && nameOf(stored.ticket) === name && endMs > clock.nowMs()) return [stored];
          s.removeItem(name);
          return [];
        });
      }),
  };
}

/** The end of a sealed token differs between any two; the whole would double the storage. */
function nameOf(ticket: string): string {
  return TICKET_PREFIX + ticket.slice(-48);
}

function parseStoredTicket(text: string | null): StoredTicket | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null) return null;
    if (!('ticket' in value) || !('expiresAt' in value)) return null;
    const { ticket, expiresAt } = value;
    if (typeof ticket !== 'string' || typeof expiresAt !== 'string') return null;
    if (ticket === '' || ticket.length > MAX_TICKET_LENGTH || Number.isNaN(Date.parse(expiresAt)))
      return null;
    return { ticket, expiresAt };
  } catch {
    return null;
  }
}
