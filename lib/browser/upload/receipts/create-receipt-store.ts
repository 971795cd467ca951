import { attemptWith } from '@/lib/browser/attempt-with';
import type { Clock } from '@/lib/browser/clock';
import type { CompletedUpload } from '@/lib/shared/wire';
import type { TicketStorage } from '../tickets/create-ticket-store';

/** A photo that this browser sent by a drop link, as it is remembered. */
export type KeptReceipt = Readonly<{
  /** The image's id, the link's, and the proof, with points between. */
  receipt: string;
  /** The name of the file. */
  name: string;
  /** Milliseconds since 1970. */
  sentAtMs: number;
}>;

/** Remembers what was sent by drop links for as long as the browser keeps it. Every method works, doing nothing, where storage does not. */
export type ReceiptStore = Readonly<{
  /** Keeps the receipt of an upload, where it has one. */
  save: (image: CompletedUpload) => void;
  /** Those of a link, the latest first; what is older than 180 days is removed. */
  list: (link: string) => readonly KeptReceipt[];
  remove: (receipt: string) => void;
}>;

/** One entry a photo, so that two tabs never overwrite each other's list. */
const PREFIX = 'sluice.sent.';
const MAX_AGE_MS = 180 * 86_400_000;

/** Keeps receipts in Web Storage; `null` keeps none. */
export function createReceiptStore(storage: TicketStorage | null, clock: Clock): ReceiptStore {
  const attempt = attemptWith(storage);
  return {
    save: ({ id, name, receipt }) => {
      if (receipt === undefined) return;
      const kept: KeptReceipt = { receipt, name, sentAtMs: clock.nowMs() };
      attempt(undefined, (s) => s.getItem(PREFIX + id) ?? s.setItem(PREFIX + id, JSON.stringify(kept)));
    },
    list: (link) =>
      attempt<readonly KeptReceipt[]>([], (s) => {
        const names = Array.from({ length: s.length }, (_, index) => s.key(index) ?? '');
        return names
          .filter((name) => name.startsWith(PREFIX))
          .flatMap((name) => {
            const kept = parseKept(s.getItem(name));
            if (kept === null || kept.sentAtMs < clock.nowMs() - MAX_AGE_MS) {
              s.removeItem(name);
              return [];
            }
            return kept.receipt.split('.')[1] === link ? [kept] : [];
          })
          .sort((one, other) => other.sentAtMs - one.sentAtMs);
      }),
    remove: (receipt) => attempt(undefined, (s) => s.removeItem(PREFIX + receipt.split('.', 1)[0])),
  };
}

function parseKept(text: string | null): KeptReceipt | null {
  try {
    const { receipt, name, sentAtMs } = JSON.parse(text ?? '') as Readonly<Record<string, unknown>>;
    const isKept = typeof receipt === 'string' && typeof name === 'string' && typeof sentAtMs === 'number';
    return isKept ? { receipt, name, sentAtMs } : null;
  } catch {
    return null;
  }
}
