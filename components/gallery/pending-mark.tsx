'use client';

import { useHost } from '../host/host';
import { cn } from '../ui/cn';

/** A line under a link that has been followed and whose page is not here yet; only where it takes a moment. */
export function PendingMark() {
  const pending = useHost().usePending();
  return (
    <span
      aria-hidden="true"
      className={cn(
        'absolute inset-x-3 bottom-0.5 h-0.5 rounded-full bg-accent opacity-0 transition-opacity',
        pending && 'animate-pulse opacity-100 delay-150',
      )}
    />
  );
}
