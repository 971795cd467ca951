'use client';

import { useRef } from 'react';
import { parseFilters } from '@/lib/shared/gallery/gallery-filters';
import { parseGalleryOrder } from '@/lib/shared/gallery/gallery-order';
import { GALLERY_STATES, type GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { WaitingCount } from '@/lib/shared/gallery/waiting-count';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { cn } from '../ui/cn';
import { PendingMark } from './pending-mark';
import { useCurrentInSight } from './use-current-in-sight';

type StateTabsProps = {
  current: GalleryState | 'albums';
  /** How many photos wait for approval; null where nothing ever does. */
  waiting: WaitingCount | null;
};

/** The tabs; what is searched for and what the list goes by go along. */
export function StateTabs({ current, waiting }: StateTabsProps) {
  const text = useText('gallery');
  const { Link, useSearchParams, pages } = useHost();
  const params = useSearchParams();
  const filters = parseFilters(params);
  const order = parseGalleryOrder(params.get('order'));
  const bar = useRef<HTMLElement>(null);
  useCurrentInSight(bar, current);
  const tabs = GALLERY_STATES.filter((state) => state !== 'held' || waiting !== null || current === 'held');
  const hrefOf = (state: GalleryState) =>
    `${pages.gallery ?? ''}?${new URLSearchParams({
      ...(state === 'all' ? {} : { state }),
      ...(order === 'uploaded' ? {} : { order }),
      ...filters,
    })}`;
  return (
    <nav
      ref={bar}
      aria-label={text.tabsName}
      className="flex gap-1 overflow-x-auto rounded-xl [scrollbar-width:none] bg-sunken p-1"
    >
      {tabs.map((state) => (
        <Link
          key={state}
          href={hrefOf(state)}
          prefetch={false}
          aria-current={state === current ? 'page' : undefined}
          className={tabStyle(state === current)}
        >
          {text.tabs[state]}
          {state === 'held' && waiting !== null && waiting.count > 0 && (
            <span className="ms-1.5 rounded-full bg-accent-soft px-1.5 text-xs text-ink tabular-nums">
              {text.waiting(waiting)}
            </span>
          )}
          <PendingMark />
        </Link>
      ))}
      {pages.albums !== undefined && (
        <Link
          href={pages.albums}
          prefetch={false}
          aria-current={current === 'albums' ? 'page' : undefined}
          className={tabStyle(current === 'albums')}
        >
          {text.albums}
          <PendingMark />
        </Link>
      )}
    </nav>
  );
}

function tabStyle(isCurrent: boolean): string {
  return cn(
    'relative flex shrink-0 items-center rounded-lg px-2.5 py-1.5 text-sm font-medium transition-colors hover:text-ink sm:px-3 pointer-coarse:min-h-11 pointer-coarse:min-w-11 pointer-coarse:justify-center',
    isCurrent
      ? 'bg-surface text-ink shadow-sm forced-colors:underline forced-colors:decoration-2'
      : 'text-ink-soft',
  );
}
