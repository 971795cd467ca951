import Link from 'next/link';
import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { formatCount } from '@/lib/shared/format';
import { describeEntry } from './describe-entry';

/** Ids shown in the list; an export has them all. */
const SHOWN_IDS = 50;

/** One action: when, what, where from; the photos on request. */
export function AuditRow({ entry, timeZone }: { entry: AuditEntry; timeZone: string | null }) {
  const { at, action, network, requestId, imageIds, imageCount } = entry;
  const time = new Date(at).toLocaleTimeString('en-GB', {
    ...(timeZone === null ? {} : { timeZone }),
    timeStyle: 'short',
  });
  const hidden = imageCount - Math.min(imageIds.length, SHOWN_IDS);
  return (
    <li className="flex gap-3 border-line px-4 py-3 text-sm not-first:border-t" data-action={action}>
      <time dateTime={at} className="w-11 shrink-0 text-ink-soft tabular-nums">
        {time}
      </time>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{describeEntry(entry)}</p>
        <p className="break-all text-ink-soft">
          Admin · {network === 'unknown' ? 'unknown network' : network}
          <span className="max-sm:block">
            <span className="max-sm:hidden"> · </span>request <code className="text-xs">{requestId}</code>
          </span>
        </p>
        {imageIds.length > 0 && (
          <details className="pt-1">
            <summary className="w-fit cursor-pointer text-ink-soft hover:text-ink pointer-coarse:py-2">
              Photo ids
            </summary>
            <ul className="pt-1 text-xs break-all">
              {imageIds.slice(0, SHOWN_IDS).map((id) => (
                <li key={id}>
                  {action === 'purge' ? (
                    <code>{id}</code>
                  ) : (
                    <Link
                      href={{ pathname: '/gallery', query: { image: id } }}
                      prefetch={false}
                      className="underline-offset-2 hover:underline pointer-coarse:inline-block pointer-coarse:py-2"
                    >
                      <code>{id}</code>
                    </Link>
                  )}
                </li>
              ))}
              {hidden > 0 && <li className="pt-1 text-ink-soft">{formatCount(hidden)} more in the export</li>}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
