import type { Route } from 'next';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';

type NavLinkProps = { href: Route; isCurrent: boolean; children: ReactNode };

/**
 * Loads the page anew instead of swapping it in place: only then does the browser ask before uploads on their way are
 * lost, for its Back button too.
 */
export function NavLink({ href, isCurrent, children }: NavLinkProps) {
  return (
    <a
      href={href}
      aria-current={isCurrent ? 'page' : undefined}
      className={cn(
        'rounded-lg px-3 py-1.5 text-sm font-medium text-ink-soft transition-colors hover:bg-sunken hover:text-ink',
        isCurrent && 'bg-sunken text-ink',
      )}
    >
      {children}
    </a>
  );
}
