/**
 * A slideshow for a wall: photos one after another without an end, new ones first. Each has its time from when it is drawn; one that does
 * not load is passed over. Nothing moves and nothing is asked while nobody can see the page.
 */
import { askServer } from '@/lib/browser/ask-server';
import { type Clock, createSystemClock } from '@/lib/browser/clock';
import { createListeners } from '@/lib/browser/create-listeners';
import { type GalleryState, isShownIn } from '@/lib/shared/gallery/gallery-state';
import { firstIdAt } from '@/lib/shared/keys/image-id';
import type { GalleryEngineText } from '@/lib/shared/text/texts';
import type { ImageItem, ImagePage } from '@/lib/shared/wire';
import { type AlbumList, isInAlbum, orderOfAlbum } from './albums/album-list';
import type { AskServer } from './api/create-ask';
import { createGalleryApi } from './api/create-gallery-api';
import { GalleryApiError } from './api/gallery-api-error';
import type { ReadPage } from './feed/read-newer';
import { createDeck } from './live/create-deck';
import { startPoll } from './live/create-poll';
import { type WatchedPage, watchPage } from './live/watch-page';
import { SLIDE_SECONDS, slowerStep } from './slide-speeds';

const DEFAULT_SPEED = SLIDE_SECONDS.indexOf(6);
const PAGE = 100;
/** A new photo waits no longer than this for the one that is shown. */
const LEAST_MS = 2_000;
/** A photo that has not been drawn by then is passed over. */
const LOAD_MS = 20_000;
const RETRY_MS = 5_000;

/** The tabs that can be shown: what waits for approval and what is in the trash is on no wall. */
export type WallState = Exclude<GalleryState, 'held' | 'trash'>;

export type WallSnapshot = Readonly<{
  /** Null while there is none. */
  image: ImageItem | null;
  /** To be fetched ahead. */
  upcoming: ImageItem | null;
  isPaused: boolean;
  /** How long each photo is shown. */
  seconds: number;
  /** The first page is still to come. */
  isLoading: boolean;
  problem: 'failed' | 'signedOut' | null;
}>;

export type Wall = Readonly<{
  subscribe: (listener: () => void) => () => void;
  getSnapshot: () => WallSnapshot;
  /** Begins to read, ask and show; the function it returns ends it. */
  start: () => () => void;
  /** The photo is drawn: its time begins. */
  loaded: (id: string) => void;
  /** The photo cannot be drawn. */
  broken: (id: string) => void;
  next: () => void;
  before: () => void;
  toggle: () => void;
  /** Shows each photo longer (1) or shorter (-1). */
  slow: (by: 1 | -1) => void;
}>;

export type WallOptions = Readonly<{
  state: WallState;
  /** The album whose photos are shown, in its order. Default: none, and all of the tab are, the newest first. */
  album?: AlbumList;
  text: GalleryEngineText;
  /** The first photos, as the server read them; null has them read. */
  first: ImagePage | null;
  /** The server's time when it read them, in milliseconds since 1970. */
  nowMs: number;
  /** Without a slash at its end. Default `/api/images`. */
  endpoint?: string;
  ask?: AskServer;
  clock?: Clock;
  page?: WatchedPage;
}>;

/** Nothing is asked or read before `start`. */
export function createWall(options: WallOptions): Wall {
  const { state, album, text, first, endpoint = '/api/images', ask = askServer } = options;
  const { clock = createSystemClock(), page = watchPage() } = options;
  const api = createGalleryApi({ endpoint, text, ask });
  const isShown = (image: ImageItem) =>
    isShownIn(state, image.state) && (album === undefined || isInAlbum(album, image));
  const readAll = album === undefined ? api.pageReader(state, 'uploaded') : api.albumReader(album);
  /** An album lists photos of every tab. */
  const read: ReadPage = async (request) => {
    const page = await readAll(request);
    const images = page.images.filter(isShown);
    return images.length > 0 || page.next === null
      ? { ...page, images }
      : read({ after: page.next, limit: request.limit });
  };
  const listeners = createListeners();
  const deck = createDeck(
    album === undefined ? {} : { placeOf: orderOfAlbum(album).placeOf, sinceMs: options.nowMs },
  );
  let snapshot: WallSnapshot | null = null;
  let since = firstIdAt(new Date(options.nowMs));
  let isPaused = false;
  let speed = DEFAULT_SPEED;
  let isReading = false;
  let problem: WallSnapshot['problem'] = null;
  let isLoading = first === null;
  let drawnMs: number | null = null;
  let isStarted = false;
  let stopTimer = () => {};
  let stopRetry = () => {};
  if (first !== null) {
    deck.addPage(first.images.filter(isShown), first.next);
    deck.next();
  }

  function changed(): void {
    snapshot = null;
    listeners.tell();
  }

  /** The current photo is another one, and still to be drawn. */
  function turn(): void {
    drawnMs = null;
    wait();
    void readMore();
    changed();
  }
  /** Sets the timer for whatever comes next. */
  function wait(): void {
    stopTimer();
    if (!isStarted || isPaused || !page.isLookedAt() || deck.current() === null) return;
    const shownMs = drawnMs === null ? 0 : clock.nowMs() - drawnMs;
    const wholeMs = drawnMs === null ? LOAD_MS : secondsNow() * 1_000;
    stopTimer = clock.after(Math.max(0, wholeMs - shownMs), goOn);
  }
  function goOn(): void {
    if (deck.next()) turn();
    else {
      // There is nothing else: the next page is on its way, or the list is empty.
      drawnMs = clock.nowMs();
      void readMore();
      wait();
    }
  }
  const secondsNow = () => SLIDE_SECONDS[speed] ?? 6;

  function fail(error: unknown): void {
    if (!(error instanceof GalleryApiError)) throw error;
    problem = error.isSignedOut ? 'signedOut' : 'failed';
    stopRetry();
    if (!error.isSignedOut) stopRetry = clock.after(RETRY_MS, () => void readMore());
    changed();
  }
  async function readMore(): Promise<void> {
    const wanted = deck.wanted();
    if (wanted === null || isReading || !isStarted || problem === 'signedOut') return;
    isReading = true;
    try {
      const { images, next } = await read({ ...wanted, limit: PAGE });
      deck.addPage(images, next);
      problem = null;
      isLoading = false;
      if (deck.current() === null && deck.next()) turn();
      else changed();
    } catch (error) {
      fail(error);
    } finally {
      isReading = false;
    }
  }

  async function askChanges(): Promise<void> {
    try {
      const changes = await api.readChanges(since);
      if (problem === 'failed' && deck.wanted() === null) problem = null;
      if (changes === null) return;
      since = changes.mark;
      const onWall = changes.images.filter(isShown);
      const offWall = changes.images.filter((image) => !isShown(image)).map(({ id }) => id);
      const before = deck.current();
      const isNew = deck.put(onWall);
      deck.remove(new Set([...offWall, ...changes.gone]));
      if (deck.current() === null) deck.next();
      if (deck.current()?.id !== before?.id) turn();
      else if (isNew && !isPaused && drawnMs !== null && page.isLookedAt()) {
        stopTimer();
        stopTimer = clock.after(Math.max(0, LEAST_MS - (clock.nowMs() - drawnMs)), goOn);
      }
      changed();
    } catch (error) {
      if (error instanceof GalleryApiError && error.isSignedOut) fail(error);
      throw error;
    }
  }

  return {
    subscribe: listeners.subscribe,
    getSnapshot() {
      snapshot ??= {
        image: deck.current(),
        upcoming: deck.upcoming(),
        isPaused,
        seconds: secondsNow(),
        isLoading,
        problem,
      };
      return snapshot;
    },
    start() {
      isStarted = true;
      void readMore();
      wait();
      const stopPoll = startPoll({ ask: askChanges, clock, page });
      const stopLooks = page.onLook(wait);
      return () => {
        isStarted = false;
        stopTimer();
        stopRetry();
        stopPoll();
        stopLooks();
      };
    },
    loaded(id) {
      if (id !== deck.current()?.id || drawnMs !== null) return;
      drawnMs = clock.nowMs();
      wait();
    },
    broken(id) {
      if (id !== deck.current()?.id || isPaused) return;
      // Not at once: where nothing loads, photos would race past.
      drawnMs = clock.nowMs() - secondsNow() * 1_000 + LEAST_MS;
      wait();
    },
    next: goOn,
    before() {
      if (deck.before()) turn();
    },
    toggle() {
      isPaused = !isPaused;
      // It has its whole time again.
      if (drawnMs !== null) drawnMs = clock.nowMs();
      wait();
      changed();
    },
    slow(by) {
      speed = slowerStep(speed, by);
      wait();
      changed();
    },
  };
}
