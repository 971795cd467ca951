'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { parseFilters } from '@/lib/shared/gallery/gallery-filters';
import { GALLERY_STATES, type GalleryState } from '@/lib/shared/gallery/gallery-state';
import { cn } from '../ui/cn';
import { PendingMark } from './pending-mark';

/** The tabs; what is searched for goes along. */
export function StateTabs({ current }: { current: GalleryState }) {
  const filters = parseFilters(useSearchParams());
  return (
    <nav aria-label="Which photos" className="flex gap-1 overflow-x-auto rounded-xl bg-sunken p-1">
      {(Object.keys(GALLERY_STATES) as GalleryState[]).map((state) => (
        <Link
          key={state}
          href={{ pathname: '/gallery', query: { ...(state === 'all' ? {} : { state }), ...filters } }}
          prefetch={false}
          aria-current={state === current ? 'page' : undefined}
          className={cn(
            'relative flex items-center rounded-lg px-2.5 py-1.5 text-sm font-medium transition-colors hover:text-ink sm:px-3 pointer-coarse:min-h-11',
            state === current ? 'bg-surface text-ink shadow-sm' : 'text-ink-soft',
          )}
        >
          {GALLERY_STATES[state].label}
          <PendingMark />
        </Link>
      ))}
    </nav>
  );
}
