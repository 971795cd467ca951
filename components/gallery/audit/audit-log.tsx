'use client';

import { Download } from 'lucide-react';
import type { AuditAction } from '@/lib/shared/audit/audit-actions';
import type { AuditPage } from '@/lib/shared/audit/audit-entry';
import type { Texts } from '@/lib/shared/text/texts';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { buttonStyle } from '../../ui/button';
import { useTimeZone } from '../time/use-time-zone';
import { AuditFilter } from './audit-filter';
import { AuditList } from './audit-list';

type AuditLogProps = {
  page: AuditPage;
  action: AuditAction | null;
  /** It begins with the newest. */
  isFirst: boolean;
  timeZone: string;
  nowMs: number;
};

/** The actions of admins, a page at a time, with ways to filter it and to take it away. */
export function AuditLog({ page, action, isFirst, timeZone: serverZone, nowMs }: AuditLogProps) {
  const text = useText('audit');
  const { Link, basePath, pages } = useHost();
  const timeZone = useTimeZone(serverZone);
  const filter = action === null ? {} : { action };
  const exportOf = (format: 'csv' | 'ndjson') =>
    `${basePath}/audit?${new URLSearchParams({ format, ...filter })}`;
  const hrefOf = (query: Record<string, string>) => `${pages.audit ?? ''}?${new URLSearchParams(query)}`;
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-xl font-semibold tracking-tight">{text.title}</h1>
        <div className="flex flex-wrap gap-2">
          <a href={exportOf('csv')} download className={buttonStyle({ size: 'small' })}>
            <Download aria-hidden="true" />
            {text.csv}
          </a>
          <a href={exportOf('ndjson')} download className={buttonStyle({ size: 'small' })}>
            <Download aria-hidden="true" />
            {text.jsonLines}
          </a>
        </div>
      </div>
      <AuditFilter current={action} />
      {page.entries.length === 0 ? (
        <p className="py-16 text-center text-ink-soft">{emptyText(text, action, isFirst)}</p>
      ) : (
        <AuditList entries={page.entries} timeZone={timeZone} nowMs={nowMs} />
      )}
      <nav aria-label={text.pages} className="flex flex-wrap items-center gap-2">
        {!isFirst && (
          <Link href={hrefOf(filter)} prefetch={false} className={buttonStyle({ tone: 'quiet' })}>
            {text.newest}
          </Link>
        )}
        {page.next !== null && (
          <Link href={hrefOf({ ...filter, after: page.next })} prefetch={false} className={buttonStyle()}>
            {text.older}
          </Link>
        )}
        <p className="ms-auto text-sm text-ink-soft">{text.timesIn(timeZone)}</p>
      </nav>
    </>
  );
}

function emptyText(text: Texts['audit'], action: AuditAction | null, isFirst: boolean): string {
  if (!isFirst) return text.nothingOlder;
  return action === null ? text.nothingYet : text.nothingOfKind;
}
