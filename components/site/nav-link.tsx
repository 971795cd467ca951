import type { Route } from 'next';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '../ui/cn';

type NavLinkProps = { href: Route; isCurrent: boolean; children: ReactNode };

/** Swaps the page in place, so that uploads continue. Nothing is loaded ahead: the gallery is signed work for the server. */
export function NavLink({ href, isCurrent, children }: NavLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={isCurrent ? 'page' : undefined}
      className={cn(
        'rounded-lg px-2 py-1.5 max-[24rem]:px-1.5 text-sm font-medium transition-colors hover:bg-sunken hover:text-ink sm:px-3 pointer-coarse:py-3',
        isCurrent ? 'bg-sunken text-ink forced-colors:underline forced-colors:decoration-2' : 'text-ink-soft',
      )}
    >
      {children}
    </Link>
  );
}
