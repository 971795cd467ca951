import { createSystemClock } from '@/lib/browser/clock';
import { createListeners } from '@/lib/browser/create-listeners';
import { reloadRestored } from '@/lib/browser/reload-restored';
import { createThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { guardLeaving } from '@/lib/browser/while-busy/guard-leaving';
import type { Album } from '@/lib/shared/albums/album';
import { FAVOURITE_TAG, isFavourite } from '@/lib/shared/gallery/favourite-tag';
import { type GalleryOrder, isPaged, MAX_SORTED } from '@/lib/shared/gallery/gallery-order';
import { isShownIn } from '@/lib/shared/gallery/gallery-state';
import { createPhotoAddress } from './address/create-photo-address';
import { createPlace } from './address/create-place';
import { isByDate, isInAlbum, orderOfAlbum } from './albums/album-list';
import { createCarry } from './albums/create-carry';
import { answerOf } from './api/answer-of';
import { createGalleryApi, type GalleryApi } from './api/create-gallery-api';
import { GalleryApiError, isPhotoGone } from './api/gallery-api-error';
import type { BulkAction } from './bulk-action';
import { isRunning } from './bulk-job';
import { createChanges } from './changes/create-changes';
import { createHistory } from './changes/create-history';
import { showUndone } from './changes/show-undone';
import { createDrafts } from './edit/create-drafts';
import { PhotoInTrash, saveEdit } from './edit/save-edit';
import { createEnds } from './feed/create-ends';
import { createShownFeed } from './feed/create-shown-feed';
import type {
  ChangeTarget,
  Gallery,
  GalleryOptions,
  GalleryProblem,
  GallerySnapshot,
  GalleryVisit,
} from './gallery';
import { createGrid } from './grid/create-grid';
import { isPageTop } from './grid/scroll-page';
import type { Live } from './live/create-live';
import { watchPage } from './live/watch-page';
import { createLostPhotos } from './photo/create-lost-photos';
import { createOpenPhoto } from './photo/create-open-photo';
import { watchOpenPhoto } from './photo/watch-open-photo';
import { createSearch } from './search/create-search';
import { createSelectAll } from './select/create-select-all';
import { createSelection } from './select/create-selection';

/** When the page asks for the first time what others do. */
const LIVE_AFTER_MS = 2_000;
/** Calls to the server; where an album is listed, searches are in it alone. */
function apiOf({ text, ask, album }: GalleryOptions, endpoint: string): GalleryApi {
  const api = createGalleryApi({ endpoint, text, ...(ask ? { ask } : {}) });
  return album === undefined
    ? api
    : { ...api, search: (request) => api.search({ ...request, album: album.id }) };
}

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
  let live: Live | null = null;
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
  const drafts = createDrafts({
    edit: (id, edit) =>
      saveEdit({ api, text }, id, edit).then(
        ({ textsChanged, ...image }) => {
          if (textsChanged) history.addEdit(image, textsChanged);
          return image;
        },
        (error: unknown) => {
          // Its notice says so, and the text is kept.
          if (error instanceof PhotoInTrash) leave(new Set([id]));
          throw error;
        },
      ),
    onSaved: (image) => feed().has(image.id) && feed().put([image]),
    onGone: (id) => lost.lose([id], 'purged'),
    isGone: isPhotoGone,
    text,
    clock,
    storage: () => sessionStorage,
  });
  const carry = createCarry();
  const grid = createGrid({
    feed,
    selection,
    carry,
    clock,
    onOpen: (id) => photos.open(id),
    onFavour: (id) => void favour(feed().image(id) ?? [id]),
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
    if (isStarted) ends.follow(feed(), !isSearch() && (album === undefined || isByDate(album)));
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

  /** Shows changes of others, by code that is fetched once the page stands. */
  function startLive(): () => void {
    let stop = () => {};
    const begin = async () => {
      const { createLive } = await import('./live/create-live');
      if (!isStarted) return;
      live ??= createLive({
        ...{ sinceMs: nowMs, readChanges: api.readChanges, onChange: changed, clock, page: watchPage() },
        feed: () => (isSearch() ? null : feed()),
        isOnPage: (image) =>
          isShownIn(state, image.state) && (album === undefined || isInAlbum(album, image)),
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
      stop = live.start();
    };
    const stopWaiting = clock.after(LIVE_AFTER_MS, () => void begin());
    return () => {
      stopWaiting();
      stop();
    };
  }

  function start(): () => void {
    isStarted = true;
    thumbnails.kept.open();
    arrive();
    const wouldLose = () => changes.jobs.state().some(isRunning) || drafts.state().drafts.size > 0;
    const scrollRestoration = window.history.scrollRestoration;
    // Positions in a list without an end mean nothing to the browser.
    window.history.scrollRestoration = 'manual';
    window.addEventListener('online', drafts.saveAgain);
    const stops = [
      photos.start(),
      watch.listen(),
      startLive(),
      reloadRestored(window),
      guardLeaving({ page: window, subscribe: listeners.subscribe, wouldLose }),
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
      window.history.scrollRestoration = scrollRestoration;
      window.removeEventListener('online', drafts.saveAgain);
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

  function problemNow(): GalleryProblem | null {
    const error = reported ?? feed().state().problem;
    if (error === null) return null;
    return {
      message: error instanceof Error ? error.message : text.somethingWrong,
      isSignedOut: error instanceof GalleryApiError && error.isSignedOut,
      canRetry: reported === null,
    };
  }
  function createSnapshot(): GallerySnapshot {
    const list = feed().state();
    const isKnown = shown.visit().first !== null || list.jumps > 0 || isSearch();
    return {
      filters: filters(),
      order: shown.order(),
      isSearch: isSearch(),
      isPartial: list.isPartial,
      list,
      isEmpty: list.blocks.length === 0 && !list.isLoading && list.problem === null && isKnown,
      selected: selection.state().ids,
      selecting: selectAll.status(),
      photo: photos.state(),
      search: search.status(),
      jobs: changes.jobs.state(),
      history: history.state(),
      drafts: drafts.state(),
      waiting,
      problem: problemNow(),
      arrived: live?.arrived() ?? null,
      newSince: ends.newSince(),
      span: ends.span(),
    };
  }

  function change(action: BulkAction, target: ChangeTarget): Promise<void> {
    return 'id' in target ? changes.changeOne(action, target) : changes.changeMany(action, target);
  }

  /** Where all are favourites already they are so no longer. */
  function favour(target: ChangeTarget): Promise<void> {
    const ids = 'id' in target ? [target.id] : target;
    const isOn = !ids.every((id) => isFavourite(feed().image(id) ?? { tags: [] }));
    const tags = { addTags: isOn ? [FAVOURITE_TAG] : [], removeTags: isOn ? [] : [FAVOURITE_TAG] };
    return change(
      { kind: 'edit', ...tags, changed: new Map(), as: isOn ? 'favoured' : 'unfavoured' },
      target,
    );
  }

  function changeAlbum(target: ChangeTarget, { id, title }: Pick<Album, 'id' | 'title'>, isRemoval: boolean) {
    return change({ kind: 'album', album: { id, title }, isRemoval, changed: new Map() }, target);
  }

  return {
    subscribe: listeners.subscribe,
    getSnapshot: () => {
      snapshot ??= createSnapshot();
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
    jump: (beforeMs) => void feed().jumpTo(feed().order.fromClock(beforeMs)),
    showArrived: () => live?.show(),
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
    move: (target, to) => change({ kind: 'move', to }, target),
    refuse: (target, word) => change({ kind: 'move', to: 'trash', ...(word === '' ? {} : { word }) }, target),
    restore: (target) => change({ kind: 'move', to: 'former' }, target),
    purgeText: text.purgeTruth(purgeTruth),
    purge: (target) => change({ kind: 'purge' }, target),
    edit: (ids, edit) => changes.changeMany({ kind: 'edit', ...edit, changed: new Map() }, ids),
    favour,
    async renameTag(from, to) {
      const { renameTag } = await import('./tags/rename-tag');
      try {
        await renameTag({ api, start: changes.jobs.start, storage: () => localStorage }, { from, to });
      } catch (error) {
        report(error);
      }
    },
    date: (target, edit) => change({ kind: 'date', edit, dates: new Map() }, target),
    putInAlbum: (target, album) => changeAlbum(target, album, false),
    takeOutOfAlbum: (target, album) => changeAlbum(target, album, true),
    async arrange(ids, behind) {
      if (album === undefined) return;
      const { arrangePhotos } = await import('./albums/arrange-photos');
      await arrangePhotos({ album, api, feed, report }, ids, behind);
    },
    undo: changes.undo,
    cancelJob: changes.jobs.cancel,
    retryJob: changes.jobs.retry,
    dismissJob: changes.jobs.dismiss,
    downloadUrl: `${endpoint}/download`,
    share: (id, expiresInSeconds) => answerOf(api.shareImage(id, expiresInSeconds)),
    read: (id) => answerOf(api.fetchImage(id)),
    lose: (ids) => lost.lose(ids, 'purged'),
    async findAll(signal) {
      const ids: string[] = [];
      try {
        for await (const event of api.search({ state, filters: {}, fields: 'id', signal })) {
          if (event.kind === 'match' && 'id' in event) ids.push(event.id);
        }
        return ids;
      } catch (error) {
        if (error instanceof GalleryApiError) report(error);
        else if (!signal.aborted) throw error;
        return null;
      }
    },
  };
}
