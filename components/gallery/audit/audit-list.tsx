import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { useText } from '../../text/text-provider';
import { AuditRow } from './audit-row';
import { groupEntries } from './group-entries';

type AuditListProps = { entries: readonly AuditEntry[]; timeZone: string | null; nowMs: number };

/** The actions of admins, under the days of the visitor. */
export function AuditList({ entries, timeZone, nowMs }: AuditListProps) {
  const text = useText('audit');
  const dayOf = createDayOf(timeZone);
  return (
    <div className="flex flex-col gap-6">
      {groupEntries(entries, dayOf).map(({ day, entries: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="pb-2 text-base font-semibold">
            {text.day(day, dayOf(nowMs))}
          </h2>
          <ol className="overflow-hidden rounded-xl border border-line bg-surface">
            {ofDay.map((entry) => (
              <AuditRow key={entry.id} entry={entry} timeZone={timeZone} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
