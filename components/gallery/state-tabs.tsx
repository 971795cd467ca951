import Link from 'next/link';
import { cn } from '@/components/ui/cn';
import { GALLERY_STATES, type GalleryState } from './gallery-state';
import { PendingMark } from './pending-mark';

export function StateTabs({ current }: { current: GalleryState }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <h1 className="text-xl font-semibold tracking-tight">Gallery</h1>
      <nav aria-label="Which photos" className="flex gap-1 overflow-x-auto rounded-xl bg-sunken p-1">
        {(Object.keys(GALLERY_STATES) as GalleryState[]).map((state) => (
          <Link
            key={state}
            href={{ pathname: '/gallery', query: state === 'all' ? {} : { state } }}
            prefetch={false}
            aria-current={state === current ? 'page' : undefined}
            className={cn(
              'relative rounded-lg px-2.5 py-1.5 text-sm font-medium text-ink-soft transition-colors hover:text-ink sm:px-3',
              state === current && 'bg-surface text-ink shadow-sm',
            )}
          >
            {GALLERY_STATES[state].label}
            <PendingMark />
          </Link>
        ))}
      </nav>
    </div>
  );
}
