import { AUDIT_ACTIONS, type AuditAction } from '@/lib/shared/audit/audit-actions';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';

/** One kind of action at a time, or all. */
export function AuditFilter({ current }: { current: AuditAction | null }) {
  const text = useText('audit');
  const { Link, pages } = useHost();
  return (
    <nav
      aria-label={text.filterName}
      className="-mx-4 overflow-x-auto px-4 [scrollbar-width:none] sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max gap-1 rounded-xl bg-sunken p-1">
        {[null, ...AUDIT_ACTIONS].map((action) => (
          <li key={action}>
            <Link
              href={`${pages.audit ?? ''}?${new URLSearchParams(action === null ? {} : { action })}`}
              prefetch={false}
              aria-current={action === current ? 'page' : undefined}
              className={cn(
                'flex items-center rounded-lg px-2.5 py-1.5 text-sm font-medium whitespace-nowrap transition-colors hover:text-ink sm:px-3 pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center',
                action === current
                  ? 'bg-surface text-ink shadow-sm forced-colors:underline forced-colors:decoration-2'
                  : 'text-ink-soft',
              )}
            >
              {action === null ? text.all : text.actions[action]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
