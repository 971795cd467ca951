import { createSystemClock } from '@/lib/browser/clock';
import { createListeners } from '@/lib/browser/create-listeners';
import { onSignedOut } from '@/lib/browser/sign-out-signal';
import { createThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { type GalleryOrder, isPaged, MAX_SORTED } from '@/lib/shared/gallery/gallery-order';
import { isShownIn } from '@/lib/shared/gallery/gallery-state';
import { createPhotoAddress } from './address/create-photo-address';
import { createPlace } from './address/create-place';
import { isInAlbum, orderOfAlbum } from './albums/album-list';
import { createCarry } from './albums/create-carry';
import { answerOf } from './api/answer-of';
import { apiOf } from './api/api-of';
import { isRunning } from './bulk-job';
import { createActions } from './changes/create-actions';
import { createChanges } from './changes/create-changes';
import { createHistory } from './changes/create-history';
import { showUndone } from './changes/show-undone';
import { createSavedDrafts } from './edit/create-saved-drafts';
import { createEnds } from './feed/create-ends';
import { createShownFeed } from './feed/create-shown-feed';
import type { Gallery, GalleryOptions, GallerySnapshot, GalleryVisit } from './gallery';
import { createGrid } from './grid/create-grid';
import { isPageTop } from './grid/scroll-page';
import { keepPage } from './keep-page';
import { createLaterLive } from './live/create-later-live';
import { createLostPhotos } from './photo/create-lost-photos';
import { createOpenPhoto } from './photo/create-open-photo';
import { watchOpenPhoto } from './photo/watch-open-photo';
import { readSnapshot } from './read-snapshot';
import { createSearch } from './search/create-search';
import { findAll } from './search/find-all';
import { createSelectAll } from './select/create-select-all';
import { createSelection } from './select/create-selection';

/** Photos that are asked about one by one; for more of them the list is read anew. */
const MAX_CHECKED = 10;

/** Creates the gallery of one tab. Nothing is asked, read or listened to before `start`, so a server can draw its first snapshot. */
export function createGallery(options: GalleryOptions): Gallery {
  const { state, text, endpoint = '/api/images', clock = createSystemClock() } = options;
  const { nowMs = clock.nowMs(), thumbnailMode = 'fresh', purgeTruth = { isUnknown: true } } = options;
  const listeners = createListeners();
  const { album } = options;
  const api = apiOf(options, endpoint);
  const readerOf = (order: GalleryOrder) =>
    album === undefined ? api.pageReader(state, order) : api.albumReader(album);
  const thumbnails = createThumbnailSources(thumbnailMode);
  const selection = createSelection();
  let snapshot: GallerySnapshot | null = null;
  let reported: unknown = null;
  let waiting = options.waiting ?? null;
  let isStarted = false;
  let stopArriving = () => {};
  /** Counts what the person does to photos. */
  let version = 0;
  const triedPictures = new Set<string>();

  function changed(): void {
    snapshot = null;
    listeners.tell();
  }
  function report(error: unknown): void {
    reported = error;
    changed();
  }
  function leave(ids: ReadonlySet<string>): void {
    changes.leave(ids);
  }
  function changeWaiting(more: number): void {
    waiting &&= { ...waiting, count: Math.max(0, waiting.count + more) };
    changed();
  }

  const shown = createShownFeed({
    readerOf,
    albumOrder: album && orderOfAlbum(album),
    visit: {
      filters: options.filters ?? {},
      order: options.order,
      first: options.first ?? null,
      hasNewer: options.hasNewer ?? false,
    },
    clock,
    timeZone: options.timeZone ?? null,
    nowMs,
    text,
    onChange: onList,
  });
  const { current: feed, isSearch, toNewest } = shown;
  const filters = () => shown.visit().filters;
  const lost = createLostPhotos({
    ...{ state, api, text, feed, report },
    leave(ids) {
      const waited = state === 'held' ? [...ids].filter((id) => feed().has(id)).length : 0;
      leave(ids);
      if (waited > 0) changeWaiting(-waited);
    },
  });
  const history = createHistory({ storage: () => sessionStorage, nowMs: clock.nowMs });
  const changes = createChanges({
    album: album?.id,
    state,
    api,
    text,
    feed,
    selection,
    report,
    onLeaving: (ids) => photos.leave(ids),
    onGone: (ids) => lost.lose(ids, 'purged'),
    onElsewhere(ids) {
      for (const id of ids.slice(0, MAX_CHECKED)) void lost.check(id);
      if (ids.length > MAX_CHECKED) void feed().renew(new Set(ids));
    },
    onUndone: (ids, missing) =>
      showUndone(
        { feed: feed(), photos, grid, searchAgain: isSearch() ? search.again : null, toNewest },
        ids,
        missing,
      ),
    history,
    onWaiting: changeWaiting,
  });
  const actions = createActions({ changes, api, feed, album, report });
  const drafts = createSavedDrafts({
    ...{ api, text, feed, history, clock },
    onTrashed: (id) => leave(new Set([id])),
    onGone: (id) => lost.lose([id], 'purged'),
  });
  const carry = createCarry();
  const grid = createGrid({
    feed,
    selection,
    carry,
    clock,
    onOpen: (id) => photos.open(id),
    onFavour: (id) => void actions.favour(feed().image(id) ?? [id]),
    onBroken(id, picture) {
      // Its signed address has expired on a page left open for long, or somebody moved or deleted the image.
      if (!thumbnails.isLastTry(picture) || triedPictures.has(picture.src)) return;
      triedPictures.add(picture.src);
      void lost.check(id);
    },
    onRest: (anchor) => place.keep(anchor),
  });
  const watch = watchOpenPhoto(clock, lost.check);
  const photos = createOpenPhoto({
    state,
    api,
    feed,
    isSearch,
    address: createPhotoAddress(),
    grid,
    onLost: (id, fate) => lost.lose([id], fate),
    report,
    onOpened: watch.opened,
    onChange: changed,
  });
  const search = createSearch({ state, api, clock, onChange: changed });
  const selectAll = createSelectAll({ state, filters, api, selection, clock, report, onChange: changed });
  const ends = createEnds({
    read: () => readerOf(shown.order()),
    clock,
    marksNew: state !== 'trash',
    onChange: changed,
  });
  const place = createPlace({ filters, feed, reveal: grid.reveal, isAlbum: album !== undefined });
  function onList(): void {
    photos.follow();
    followEnds();
    grid.follow();
    changed();
  }
  function followEnds(): void {
    if (isStarted) ends.follow(feed(), !isSearch());
  }
  /** Fills the list that is shown, and goes to its place. */
  function arrive(): void {
    if (isSearch()) search.run(feed(), filters(), isPaged(shown.order()) ? undefined : MAX_SORTED);
    else if (shown.visit().first === null) toNewest();
    place.restore();
  }
  function setVisit(visit: GalleryVisit): void {
    if (!shown.setVisit(visit)) return;
    search.end();
    onList();
    stopArriving();
    // Once it is drawn: the place is looked for in the new list.
    if (isStarted) stopArriving = clock.after(0, arrive);
  }

  function onOwnChange(): void {
    version += 1;
    changed();
  }

  const live = createLaterLive({
    ...{ sinceMs: nowMs, readChanges: api.readChanges, onChange: changed, clock },
    feed: () => (isSearch() ? null : feed()),
    isOnPage: (image) => isShownIn(state, image.state) && (album === undefined || isInAlbum(album, image)),
    isAtTop: () => isPageTop() && !feed().state().hasNewer,
    version: () => version,
    onLeft(ids) {
      const openId = photos.state()?.image.id;
      leave(new Set(ids.filter((id) => id !== openId)));
      if (openId !== undefined && ids.includes(openId)) void lost.check(openId);
    },
    onChanges(changes) {
      waiting = changes.waiting;
      changed();
    },
    toNewest,
  });

  function start(): () => void {
    isStarted = true;
    thumbnails.kept.open();
    arrive();
    const wouldLose = () => changes.jobs.state().some(isRunning) || drafts.state().drafts.size > 0;
    const stops = [
      photos.start(),
      watch.listen(),
      live.start(),
      onSignedOut(history.forget),
      keepPage({ subscribe: listeners.subscribe, wouldLose, onOnline: drafts.saveAgain }),
    ];
    drafts.restore();
    void history.restore();
    followEnds();
    changed();
    return () => {
      isStarted = false;
      stopArriving();
      search.end();
      selectAll.stop();
      for (const stop of stops) stop();
      thumbnails.kept.close();
    };
  }

  selection.subscribe(() => {
    if (selection.state().ids.size === 0) selectAll.stop();
    changed();
  });
  changes.jobs.subscribe(onOwnChange);
  drafts.subscribe(onOwnChange);
  history.subscribe(changed);

  const parts = { shown, selection, selectAll, photos, search, changes, history, drafts, live, ends, text };

  return {
    subscribe: listeners.subscribe,
    getSnapshot: () => {
      snapshot ??= readSnapshot(parts, waiting, reported);
      return snapshot;
    },
    start,
    grid,
    carry,
    thumbnails,
    drafts,
    dayText: shown.dayText,
    setTimeZone: shown.setTimeZone,
    search: (wanted) => setVisit({ ...shown.visit(), filters: wanted }),
    searchAgain: search.again,
    stopSearch: search.cancel,
    visit: setVisit,
    jump: (beforeMs) => void feed().jumpTo(feed().order.fromClock(beforeMs, clock.nowMs())),
    showArrived: live.show,
    retry: () => feed().retry(),
    dismissProblem() {
      lost.forget();
      report(null);
    },
    open: photos.open,
    step: photos.step,
    check: (id) => void lost.check(id),
    select: selection.add,
    selectAll() {
      selection.add(
        feed()
          .state()
          .blocks.flatMap(({ ids }) => ids),
      );
      void selectAll.run();
    },
    stopSelecting: selectAll.stop,
    clearSelection: selection.clear,
    ...actions,
    purgeText: text.purgeTruth(purgeTruth),
    undo: changes.undo,
    cancelJob: changes.jobs.cancel,
    retryJob: changes.jobs.retry,
    dismissJob: changes.jobs.dismiss,
    downloadUrl: `${endpoint}/download`,
    share: (id, expiresInSeconds) => answerOf(api.shareImage(id, expiresInSeconds)),
    read: (id) => answerOf(api.fetchImage(id)),
    lose: (ids) => lost.lose(ids, 'purged'),
    findAll: (signal) => findAll({ api, state, report }, signal),
  };
}
