'use client';

import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { Album } from '@/lib/shared/albums/album';
import {
  type GalleryFilters,
  hasFilters,
  parseFilters,
  withFilters,
} from '@/lib/shared/gallery/gallery-filters';
import { type GalleryOrder, parseGalleryOrder, withOrder } from '@/lib/shared/gallery/gallery-order';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import type { WaitingCount } from '@/lib/shared/gallery/waiting-count';
import type { PurgeTruth } from '@/lib/shared/purge-truth';
import type { Role } from '@/lib/shared/roles';
import type { ThumbnailMode } from '@/lib/shared/thumbnail-mode';
import type { ImagePage } from '@/lib/shared/wire';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import type { BulkDialog } from './bulk/bulk-tools';
import { useAlbumKey } from './bulk/use-album-key';
import { Dock } from './dock';
import { GalleryEmpty } from './gallery-empty';
import { GalleryToasts, LATE_TOASTS } from './gallery-toasts';
import { PhotoGrid } from './grid/photo-grid';
import { HeldKeys } from './held/held-keys';
import { GalleryProblem } from './notices/gallery-problem';
import { OrderNotice } from './notices/order-notice';
import { SearchStatus } from './search-status';
import { StateTabs } from './state-tabs';
import { DateScrubber } from './time/date-scrubber';
import { useTimeZone } from './time/use-time-zone';
import { EmptyTrash } from './toolbar/empty-trash';
import { GalleryToolbar } from './toolbar/gallery-toolbar';
import { type UseGalleryOptions, useGallery } from './use-gallery';
import { useGalleryKeys } from './use-gallery-keys';
import { usePrefetchedParts } from './use-prefetched-parts';
import { RightsContext, rightsOf } from './use-rights';

const loadViewer = () => import('./viewer/viewer');
const loadBulkBar = () => import('./bulk/bulk-bar');
const loadArrivedPill = () => import('./live/arrived-pill');
const loadCarryLayer = () => import('./albums/carry-layer');
const loadHelp = () => import('./viewer/keyboard-help');
const loadHistory = () => import('./history/history-dialog');
const PREFETCHED_PARTS = [
  loadArrivedPill,
  loadViewer,
  loadBulkBar,
  loadCarryLayer,
  loadHelp,
  loadHistory,
  ...LATE_TOASTS,
];
const LATE_TEXTS = ['viewer', 'edit', 'bulk', 'jobs', 'live', 'taken', 'albums', 'history', 'tags'] as const;

const Viewer = lazy(async () => ({ default: (await loadViewer()).Viewer }));
const BulkBar = lazy(async () => ({ default: (await loadBulkBar()).BulkBar }));
const ArrivedPill = lazy(async () => ({ default: (await loadArrivedPill()).ArrivedPill }));
const CarryLayer = lazy(async () => ({ default: (await loadCarryLayer()).CarryLayer }));
const HistoryDialog = lazy(async () => ({ default: (await loadHistory()).HistoryDialog }));
const TagsDialog = lazy(async () => ({ default: (await import('./tags/tags-dialog')).TagsDialog }));
const KeyboardHelp = lazy(async () => ({ default: (await loadHelp()).KeyboardHelp }));

export type GalleryProps = {
  state: GalleryState;
  /** The role of the person who looks at it. */
  userRole: Role;
  /** The page the server rendered; null for a search, which the browser runs. */
  first: ImagePage | null;
  /** The order of that page. */
  order?: GalleryOrder;
  /** That page begins in the middle of the list. */
  hasNewer: boolean;
  timeZone: string;
  /** The server's time when it rendered the page: both sides must mean the same by today. */
  nowMs: number;
  purgeTruth?: PurgeTruth;
  /** How many photos wait for approval; null where nothing ever does. */
  waiting?: WaitingCount | null;
  /** As the browser's cookie says. */
  thumbnailMode?: ThumbnailMode;
  /** The album whose photos are shown, with what stands in place of title and tabs. */
  album?: Album;
  heading?: ReactNode;
  /** Stands in for the server in examples. */
  ask?: NonNullable<UseGalleryOptions['ask']>;
};

/** The images of one tab: the grid, the viewer over it, search, selection, and what can be done with images. */
export function Gallery({ timeZone: serverZone, userRole, album, heading, ...props }: GalleryProps) {
  const { state } = props;
  const { basePath, useSearchParams, push } = useHost();
  const params = useSearchParams();
  const filterKey = JSON.stringify(parseFilters(params));
  const filters = useMemo(() => JSON.parse(filterKey) as GalleryFilters, [filterKey]);
  const order = parseGalleryOrder(album ? null : params.get('order'));
  const isArranged = album?.order.by === 'own';
  const timeZone = useTimeZone(serverZone);
  const text = useText('gallery');
  // Another order is chosen without asking the server: the page that it has drawn is of another list.
  const isOwnPage = (props.order ?? 'uploaded') === order;
  const view = useGallery({
    ...props,
    first: isOwnPage ? props.first : null,
    hasNewer: isOwnPage && props.hasNewer,
    ...(album ? { album: { id: album.id, order: album.order, endpoint: `${basePath}/albums` } } : {}),
    endpoint: `${basePath}/images`,
    text: useText('galleryEngine'),
    filters,
    order,
    timeZone,
  });
  const { gallery, list, photo, problem, search, selected, isEmpty, isSearch, newSince, span } = view;
  const isFromNewest = !isSearch && order === 'uploaded' && !list.hasNewer && state !== 'trash';
  const rights = useMemo(() => rightsOf(userRole), [userRole]);
  const [panel, setPanel] = useState<'help' | 'history' | 'tags' | null>(null);
  const [bulkDialog, setBulkDialog] = useState<BulkDialog | null>(null);
  const openHelp = () => setPanel('help');
  const closePanel = () => setPanel(null);
  useGalleryKeys(gallery, rights.mayEdit && state !== 'trash', openHelp);
  // Heard from the first selection on: the tools for it may still be on their way.
  const isInAlbums = state !== 'trash' && state !== 'held';
  useAlbumKey(selected.size > 0 && rights.mayEdit && isInAlbums, () => setBulkDialog('album'));
  usePrefetchedParts(PREFETCHED_PARTS, LATE_TEXTS);

  const problemNotice = problem && (
    <GalleryProblem
      problem={problem}
      state={state}
      onRetry={gallery.retry}
      onDismiss={gallery.dismissProblem}
    />
  );
  const toasts = (problemOverViewer: ReactNode) => (
    <GalleryToasts gallery={gallery} drafts={view.drafts} jobs={view.jobs}>
      {problemOverViewer}
    </GalleryToasts>
  );
  return (
    <RightsContext value={rights}>
      {heading ?? (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h1 className="text-xl font-semibold tracking-tight">{text.title}</h1>
          <StateTabs current={state} waiting={view.waiting} />
        </div>
      )}
      <GalleryToolbar
        filters={filters}
        order={album ? null : order}
        onOrder={(next) => push(withOrder(window.location.href, next))}
        onFilters={(next) => push(withFilters(window.location.href, next))}
        onJump={isSearch ? null : gallery.jump}
        onHelp={openHelp}
        onPanel={rights.mayEdit ? setPanel : null}
      >
        {state === 'trash' && !isEmpty && rights.mayPurge && <EmptyTrash gallery={gallery} />}
      </GalleryToolbar>
      <OrderNotice order={order} isPartial={view.isPartial} search={search} />
      {search && (hasFilters(filters) || search.phase !== 'done') && (
        <SearchStatus status={search} onStop={gallery.stopSearch} onAgain={gallery.searchAgain} />
      )}
      {photo === null && problemNotice && <div className="my-2">{problemNotice}</div>}
      {isEmpty && (!isSearch || search?.phase === 'done') ? (
        <GalleryEmpty state={album ? 'album' : state} isSearch={hasFilters(filters)} />
      ) : (
        <PhotoGrid gallery={gallery} selected={selected} newSince={newSince} isNoted={isFromNewest} />
      )}
      {list.isLoading && (
        <p role="status" className="sr-only">
          {text.loading}
        </p>
      )}
      {span !== null && list.blocks.length > 0 && (
        <DateScrubber grid={gallery.grid} span={span} onJump={gallery.jump} />
      )}
      {view.arrived !== null && (
        <Suspense>
          <ArrivedPill gallery={gallery} arrived={view.arrived} />
        </Suspense>
      )}
      {state === 'held' && rights.mayEdit && <HeldKeys gallery={gallery} selected={selected} />}
      {rights.mayEdit && state !== 'trash' && state !== 'held' && (selected.size > 0 || isArranged) && (
        <Suspense>
          <CarryLayer gallery={gallery} />
        </Suspense>
      )}
      <Suspense>
        {panel === 'help' && <KeyboardHelp onClose={closePanel} />}
        {panel === 'tags' && (
          <TagsDialog
            gallery={gallery}
            jobs={view.jobs}
            onShow={(tag) => {
              closePanel();
              push(withFilters(window.location.href, { tag }));
            }}
            onClose={closePanel}
          />
        )}
        {panel === 'history' && (
          <HistoryDialog gallery={gallery} history={view.history} onClose={closePanel} />
        )}
      </Suspense>
      {/* The last row can be scrolled out from under what lies over the page's lower edge. */}
      <div className="h-32 shrink-0" />
      <Dock>
        {photo === null && toasts(null)}
        {selected.size > 0 && (
          <Suspense>
            <BulkBar
              gallery={gallery}
              state={state}
              ids={selected}
              selecting={view.selecting}
              dialog={bulkDialog}
              onDialog={setBulkDialog}
            />
          </Suspense>
        )}
      </Dock>
      {photo !== null && (
        <Suspense>
          <Viewer gallery={gallery} photo={photo} draft={view.drafts.drafts.get(photo.image.id)}>
            {toasts(problemNotice)}
          </Viewer>
        </Suspense>
      )}
    </RightsContext>
  );
}
