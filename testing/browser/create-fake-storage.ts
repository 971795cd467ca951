import type { TicketStorage } from '@/lib/browser/upload/tickets/create-ticket-store';

/** Web Storage in memory. */
export function createFakeStorage(): TicketStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (name) => entries.get(name) ?? null,
    setItem: (name, value) => void entries.set(name, value),
    removeItem: (name) => void entries.delete(name),
  };
}
