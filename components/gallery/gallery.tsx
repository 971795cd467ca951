'use client';

import { useSearchParams } from 'next/navigation';
import { type ReactNode, Suspense, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ThumbnailMode } from '@/lib/shared/thumbnail-mode';
import type { ImagePage } from '@/lib/shared/wire';
import { EmptyTrash } from './bulk/empty-trash';
import { useLeaveGuard } from './bulk/use-leave-guard';
import { useDrafts } from './edit/use-drafts';
import type { Feed } from './feed/feed';
import { useFeed } from './feed/use-feed';
import { GalleryEmpty } from './gallery-empty';
import { type GalleryFilters, hasFilters, parseFilters, withFilters } from './gallery-filters';
import { GalleryProblem } from './gallery-problem';
import type { GalleryState } from './gallery-state';
import { GalleryToasts } from './gallery-toasts';
import { GalleryToolbar } from './gallery-toolbar';
import { type GridHandle, PhotoGrid } from './grid/photo-grid';
import { BulkBar, KeyboardHelp, useLateParts, Viewer } from './late-parts';
import { SearchStatus } from './search/search-status';
import { useSearch } from './search/use-search';
import { createSelection } from './select/create-selection';
import { SelectMatching } from './select/select-matching';
import { ThumbnailsContext } from './thumbs/thumbnails-context';
import { useKeptThumbnails } from './thumbs/use-kept-thumbnails';
import { createDayOf } from './time/create-day-of';
import { DateScrubber } from './time/date-scrubber';
import { formatDay } from './time/format-day';
import { msOfDay } from './time/ms-of-day';
import { NewNote } from './time/new-note';
import { useNewSince } from './time/use-new-since';
import { useOldest } from './time/use-oldest';
import { useTimeZone } from './time/use-time-zone';
import { useAnchor } from './use-anchor';
import { useChanges } from './use-changes';
import { useCheckOpen } from './use-check-open';
import { useFreshThumbnail } from './use-fresh-thumbnail';
import { useGalleryKeys } from './use-gallery-keys';
import { useLostPhotos } from './use-lost-photos';
import { useOpenPhoto } from './use-open-photo';

const DAY_MS = 86_400_000;

type GalleryProps = {
  state: GalleryState;
  /** The page the server rendered; null for a search, which the browser runs. */
  first: ImagePage | null;
  /** That page begins in the middle of the list. */
  hasNewer: boolean;
  timeZone: string;
  /** The server's time when it rendered the page: both sides must mean the same by today. */
  nowMs: number;
  /** As the browser's cookie says. */
  thumbnailMode?: ThumbnailMode;
};

/** The images of one tab: the grid, the viewer over it, search, selection, and what can be done with images. */
export function Gallery({
  state,
  first,
  hasNewer,
  timeZone: serverZone,
  nowMs,
  thumbnailMode = 'fresh',
}: GalleryProps) {
  const thumbnails = useKeptThumbnails(thumbnailMode);
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
  const onRest = useAnchor(feed, grid, filters);
  const feedRef = useRef<Feed>(feed);
  feedRef.current = feed;

  const photo = useOpenPhoto({
    state,
    feed,
    grid,
    isSearch,
    onLost: (id, fate) => lost.lose([id], fate),
    report,
  });
  const changes = useChanges({
    state,
    feedRef,
    selection,
    report,
    onLeaving: (leaving) => photo.leave(leaving, feedRef.current),
    onGone: (ids) => lost.lose(ids, 'purged'),
    onReturned: () => (isSearch ? search.retry() : void feed.jumpTo(Date.now() + DAY_MS)),
  });
  const lost = useLostPhotos({ state, feedRef, leave: changes.leave, report });
  useCheckOpen(photo.openId, lost.check);
  const drafts = useDrafts({
    onSaved: (image) => feed.has(image.id) && feed.put([image]),
    onGone: (id) => lost.lose([id], 'purged'),
    // Its notice says so.
    onTrashed: (id) => changes.leave(new Set([id])),
  });
  useLeaveGuard(changes.jobs, drafts);
  useLateParts();
  const freshen = useFreshThumbnail(lost.check);

  const newestId = !isSearch && !isCutAbove && state !== 'trash' ? blocks[0]?.ids[0] : undefined;
  const newSince = useNewSince(newestId);
  const oldestMs = useOldest(feed, state, !isSearch && (hasOlder || isCutAbove));
  const jump = (beforeMs: number) => void feed.jumpTo(beforeMs);
  useGalleryKeys({
    onHelp: () => setHelp(true),
    onEscape: selection.clear,
    onUndo: () => void changes.undo(),
    onSelectAll() {
      selection.add(blocks.flatMap(({ ids }) => ids));
      setAsked((before) => before + 1);
    },
  });
  const currentProblem = error ?? problem;
  const problemNotice = currentProblem !== null && (
    <GalleryProblem
      error={currentProblem}
      state={state}
      {...(error === null ? { onRetry: feed.retry } : {})}
      onDismiss={() => {
        lost.forget();
        report(null);
      }}
    />
  );
  const toasts = (problemOverViewer: ReactNode) => (
    <GalleryToasts
      drafts={drafts}
      onOpen={photo.open}
      jobs={changes.jobs}
      onUndo={(key) => void changes.undo(key)}
    >
      {problemOverViewer}
    </GalleryToasts>
  );
  const isEmpty =
    blocks.length === 0 && !isLoading && problem === null && (first !== null || jumps > 0 || isSearch);

  return (
    <ThumbnailsContext value={thumbnails}>
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
      {photo.image === undefined && problemNotice && <div className="my-2">{problemNotice}</div>}
      {isEmpty && (!isSearch || search.status?.phase === 'done') ? (
        <GalleryEmpty state={state} isSearch={isSearch} />
      ) : (
        <div className="relative">
          <NewNote blocks={blocks} hasOlder={hasOlder} since={newestId === undefined ? null : newSince} />
          <PhotoGrid
            ref={grid}
            feed={feed}
            selection={selection}
            dayText={(one) => formatDay(one, nowMs, dayOf)}
            newSince={newSince}
            onOpen={photo.open}
            onBroken={freshen}
            onRest={onRest}
            onDay={setDay}
          />
        </div>
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
        <Suspense>
          <BulkBar
            state={state}
            ids={selected}
            onAction={(action) => void changes.jobs.start(action, [...selected])}
            onGone={(ids) => lost.lose(ids, 'purged')}
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
        </Suspense>
      )}
      {isHelp && (
        <Suspense>
          <KeyboardHelp onClose={() => setHelp(false)} />
        </Suspense>
      )}
      {photo.image === undefined ? (
        toasts(null)
      ) : (
        <Suspense>
          <Viewer
            image={photo.image}
            newer={photo.newer}
            older={photo.older}
            hasNewer={photo.hasNewer}
            hasOlder={photo.hasOlder}
            onStep={photo.step}
            onClose={() => photo.open(null)}
            onMove={(image, to) => void changes.move(image, to)}
            onPurge={(image) => void changes.purge(image)}
            onMissing={(image) => void lost.check(image.id)}
            drafts={drafts}
          >
            {toasts(problemNotice)}
          </Viewer>
        </Suspense>
      )}
    </ThumbnailsContext>
  );
}
