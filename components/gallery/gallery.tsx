'use client';

import { useSearchParams } from 'next/navigation';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ImagePage } from '@/lib/shared/wire';
import { BulkBar } from './bulk/bulk-bar';
import { EmptyTrash } from './bulk/empty-trash';
import { JobPanel } from './bulk/job-panel';
import type { Feed } from './feed/feed';
import { useFeed } from './feed/use-feed';
import { GalleryEmpty } from './gallery-empty';
import { type GalleryFilters, hasFilters, parseFilters, withFilters } from './gallery-filters';
import { GalleryProblem } from './gallery-problem';
import type { GalleryState } from './gallery-state';
import { GalleryToolbar } from './gallery-toolbar';
import { type GridHandle, PhotoGrid } from './grid/photo-grid';
import { SearchStatus } from './search/search-status';
import { useSearch } from './search/use-search';
import { createSelection } from './select/create-selection';
import { SelectMatching } from './select/select-matching';
import { createDayOf } from './time/create-day-of';
import { DateScrubber } from './time/date-scrubber';
import { formatDay } from './time/format-day';
import { useNewSince } from './time/use-new-since';
import { useOldest } from './time/use-oldest';
import { useTimeZone } from './time/use-time-zone';
import { UndoToast } from './undo-toast';
import { useAnchor } from './use-anchor';
import { useChanges } from './use-changes';
import { useGalleryKeys } from './use-gallery-keys';
import { useLinkedImage } from './use-linked-image';
import { useOpenImage } from './use-open-image';
import { KeyboardHelp } from './viewer/keyboard-help';
import { Viewer } from './viewer/viewer';

type GalleryProps = {
  state: GalleryState;
  /** The page the server rendered; null for a search, which the browser runs. */
  first: ImagePage | null;
  /** That page begins in the middle of the list. */
  hasNewer: boolean;
  timeZone: string;
  /** The server's time when it rendered the page: both sides must mean the same by today. */
  nowMs: number;
};

/** The images of one tab: the grid, the viewer over it, search, selection, and what can be done with images. */
export function Gallery({ state, first, hasNewer, timeZone: serverZone, nowMs }: GalleryProps) {
  const params = useSearchParams();
  const filterKey = JSON.stringify(parseFilters(params));
  const filters = useMemo(() => JSON.parse(filterKey) as GalleryFilters, [filterKey]);
  const isSearch = hasFilters(filters);
  const timeZone = useTimeZone(serverZone);
  const dayOf = useMemo(() => createDayOf(timeZone), [timeZone]);
  const feed = useFeed({ state, filters, first, hasNewer, dayOf });
  const {
    blocks,
    hasNewer: isCutAbove,
    hasOlder,
    isLoading,
    problem,
    jumps,
  } = useSyncExternalStore(feed.subscribe, feed.state, feed.state);
  const search = useSearch(feed, state, filters);
  const [selection] = useState(createSelection);
  const { ids: selected } = useSyncExternalStore(selection.subscribe, selection.state, selection.state);
  const [error, report] = useState<unknown>(null);
  const [isHelp, setHelp] = useState(false);
  const [asked, setAsked] = useState(0);
  const [day, setDay] = useState<number | null>(null);
  const grid = useRef<GridHandle | null>(null);
  const onRest = useAnchor(feed, grid);
  const feedRef = useRef<Feed>(feed);
  feedRef.current = feed;

  const [openId, open] = useOpenImage();
  const isOpenHeld = openId !== null && feed.image(openId) !== undefined;
  const linked = useLinkedImage(openId !== null && !isOpenHeld ? openId : null, {
    state,
    feed,
    isSearch,
    close: () => open(null),
    report,
  });
  const openImage =
    openId === null ? undefined : (feed.image(openId) ?? (linked?.id === openId ? linked : undefined));
  const newerId = openId === null ? undefined : feed.step(openId, -1);
  const olderId = openId === null ? undefined : feed.step(openId, 1);

  const changes = useChanges({
    state,
    feedRef,
    selection,
    report,
    onLeaving(gone) {
      // The viewer may have been closed while the server was busy: then it stays closed.
      open((current) => (current !== null && gone.has(current) ? neighbourOf(current, gone) : current));
    },
  });
  function neighbourOf(id: string, gone: ReadonlySet<string>): string | null {
    for (const by of [1, -1]) {
      let next = feedRef.current.step(id, by);
      while (next !== undefined && gone.has(next)) next = feedRef.current.step(next, by);
      if (next !== undefined) return next;
    }
    return null;
  }

  const step = (by: 1 | -1) => {
    const id = by === 1 ? olderId : newerId;
    if (id !== undefined) open(id);
  };
  // The grid follows behind the viewer, so that what is around the open photo is read, and closing leads back to it.
  const lastOpen = useRef<string | null>(null);
  useEffect(() => {
    if (openId !== null) grid.current?.reveal(openId);
    else if (lastOpen.current !== null) grid.current?.focus(lastOpen.current);
    lastOpen.current = openId;
  }, [openId]);

  const newestId = !isSearch && !isCutAbove && state !== 'trash' ? blocks[0]?.ids[0] : undefined;
  const newSince = useNewSince(newestId);
  const oldestMs = useOldest(feed, state, !isSearch && (hasOlder || isCutAbove));
  const jump = (beforeMs: number) => void feed.jumpTo(beforeMs);
  useGalleryKeys({
    onHelp: () => setHelp(true),
    onEscape: selection.clear,
    onSelectAll() {
      selection.add(blocks.flatMap(({ ids }) => ids));
      setAsked((before) => before + 1);
    },
  });
  // Changes on their way end with the page.
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (changes.jobs.state().some(({ phase }) => phase === 'running' || phase === 'cancelling'))
        event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [changes.jobs]);

  const currentProblem = error ?? problem;
  const problemNotice = (isOverViewer: boolean) =>
    currentProblem !== null && (
      <GalleryProblem
        error={currentProblem}
        state={state}
        isOverViewer={isOverViewer}
        {...(error === null ? { onRetry: feed.retry } : {})}
        onDismiss={() => report(null)}
      />
    );
  const toasts = (
    <>
      <JobPanel jobs={changes.jobs} />
      {changes.trashed.length > 0 && (
        <UndoToast
          images={changes.trashed}
          onUndo={() => void changes.undo()}
          onGone={changes.forgetTrashed}
        />
      )}
    </>
  );
  const isEmpty =
    blocks.length === 0 && !isLoading && problem === null && (first !== null || jumps > 0 || isSearch);

  return (
    <>
      <GalleryToolbar
        filters={filters}
        onFilters={(next) => window.history.pushState(null, '', withFilters(window.location.href, next))}
        onJump={isSearch ? null : jump}
        onHelp={() => setHelp(true)}
      >
        {state === 'trash' && !isEmpty && (
          <EmptyTrash onPurge={(ids) => void changes.jobs.start({ kind: 'purge' }, ids)} report={report} />
        )}
      </GalleryToolbar>
      <SearchStatus search={search} />
      {openImage === undefined && problemNotice(false)}
      {isEmpty && (!isSearch || search.status?.phase === 'done') ? (
        <GalleryEmpty state={state} isSearch={isSearch} />
      ) : (
        <PhotoGrid
          ref={grid}
          feed={feed}
          selection={selection}
          dayText={(one) => formatDay(one, nowMs, dayOf)}
          newSince={newSince}
          onOpen={open}
          onRest={onRest}
          onDay={setDay}
        />
      )}
      {isLoading && (
        <p role="status" className="sr-only">
          Loading photos
        </p>
      )}
      {oldestMs !== null && blocks.length > 0 && (
        <DateScrubber newestMs={nowMs} oldestMs={oldestMs} currentMs={msOfDay(day, nowMs)} onJump={jump} />
      )}
      {selected.size > 0 && (
        <BulkBar
          state={state}
          ids={selected}
          onAction={(action) => void changes.jobs.start(action, [...selected])}
          onClear={selection.clear}
        >
          <SelectMatching
            state={state}
            filters={filters}
            selection={selection}
            asked={asked}
            report={report}
          />
        </BulkBar>
      )}
      {isHelp && <KeyboardHelp onClose={() => setHelp(false)} />}
      {openImage === undefined ? (
        toasts
      ) : (
        <Viewer
          image={openImage}
          newer={newerId === undefined ? undefined : feed.image(newerId)}
          older={olderId === undefined ? undefined : feed.image(olderId)}
          hasNewer={newerId !== undefined}
          hasOlder={olderId !== undefined}
          onStep={step}
          onClose={() => open(null)}
          onMove={(image, to) => void changes.move(image, to)}
          onPurge={(image) => void changes.purge(image)}
          onEdited={(image) => feed.put([image])}
        >
          {problemNotice(true)}
          {toasts}
        </Viewer>
      )}
    </>
  );
}

function msOfDay(day: number | null, otherwise: number): number {
  if (day === null) return otherwise;
  return new Date(Math.floor(day / 10_000), (Math.floor(day / 100) % 100) - 1, day % 100).getTime();
}
