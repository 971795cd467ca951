import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import type { DayOf } from '@/lib/shared/calendar/create-day-of';

/** Entries of one day, such as 20261124. */
type AuditDay = Readonly<{ day: number; entries: readonly AuditEntry[] }>;

/** Entries under their days, in the order they come. */
export function groupEntries(entries: readonly AuditEntry[], dayOf: DayOf): readonly AuditDay[] {
  const days = new Map<number, AuditEntry[]>();
  for (const entry of entries) {
    const day = dayOf(Date.parse(entry.at));
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
}
