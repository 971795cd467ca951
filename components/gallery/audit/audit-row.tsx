import type { AuditEntry } from '@/lib/shared/audit/audit-entry';
import { useHost } from '../../host/host';
import { nameNetwork } from '../../text/name-network';
import { useText } from '../../text/text-provider';
import { describeEntry } from './describe-entry';

/** Ids shown in the list; an export has them all. */
const SHOWN_IDS = 50;

/** One action: when, what, where from; the photos on request. */
export function AuditRow({ entry, timeZone }: { entry: AuditEntry; timeZone: string | null }) {
  const text = useText('audit');
  const { Link, pages } = useHost();
  const { at, action, actor, network, requestId, imageIds, imageCount } = entry;
  const hidden = imageCount - Math.min(imageIds.length, SHOWN_IDS);
  return (
    <li className="flex gap-3 border-line px-4 py-3 text-sm not-first:border-t" data-action={action}>
      <time dateTime={at} className="w-11 shrink-0 text-ink-soft tabular-nums">
        {text.time(at, timeZone)}
      </time>
      <div className="min-w-0 flex-1">
        <p className="font-medium">{describeEntry(entry, text)}</p>
        <p className="break-all text-ink-soft">
          {actor === 'admin' ? text.admin : actor}
          {text.between}
          {nameNetwork(network, text)}
          <span className="max-sm:block">
            <span className="max-sm:hidden">{text.between}</span>
            {text.request} <code className="text-xs">{requestId}</code>
          </span>
        </p>
        {imageIds.length > 0 && (
          <details className="pt-1">
            <summary className="w-fit cursor-pointer text-ink-soft hover:text-ink pointer-coarse:py-3">
              {text.photoIds}
            </summary>
            <ul className="pt-1 text-xs break-all">
              {imageIds.slice(0, SHOWN_IDS).map((id) => (
                <li key={id}>
                  {action === 'purge' || pages.gallery === undefined ? (
                    <code>{id}</code>
                  ) : (
                    <Link
                      href={`${pages.gallery}?${new URLSearchParams({ image: id })}`}
                      prefetch={false}
                      className="underline-offset-2 hover:underline pointer-coarse:inline-block pointer-coarse:py-2"
                    >
                      <code>{id}</code>
                    </Link>
                  )}
                </li>
              ))}
              {hidden > 0 && <li className="pt-1 text-ink-soft">{text.moreInExport(hidden)}</li>}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
