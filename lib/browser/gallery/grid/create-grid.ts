/**
 * Keeps the grid's model, the page's scroll position and the list in step. A view draws each snapshot and then says so by
 * `drawn`: only then the page has the height that a new scroll position needs.
 *
 * 1. The list changes, or the window moves: the model decides a frame, and the snapshot has it.
 * 2. The view draws the frame and calls `drawn`.
 * 3. The page scrolls along with what the model moved, or to where it was sent.
 */
import type { Clock } from '@/lib/browser/clock';
import { createListeners } from '@/lib/browser/create-listeners';
import type { OwnCarry } from '../albums/create-carry';
import type { Feed, FeedState } from '../feed/feed';
import type { Selection } from '../select/create-selection';
import { createGridModel } from './create-grid-model';
import { createRoute } from './create-route';
import { createSpeed, type ScrollSpeed } from './create-speed';
import type { GridFrame } from './grid-frame';
import { waitingFrom } from './layout-block';
import { listenToTiles } from './listen-to-tiles';
import { listenToWindow } from './listen-to-window';
import { readMetrics } from './read-metrics';
import { isPageTop, marginOf, viewTop } from './scroll-page';

/** So long after the window moved it is at rest. */
const CALM_MS = 200;

/** The grid as a view draws it. */
export type GridSnapshot = Readonly<{
  /** The list; where there is no frame yet, it is drawn as the server draws it. */
  list: FeedState;
  /** Null until the page is alive. */
  frame: GridFrame | null;
  /** How fast the window moves over the images. */
  speed: ScrollSpeed;
  /** The day at the top of the window, such as 20261124. */
  day: number | null;
  /** The image whose tile has the focus, or had it last. */
  activeId: string | null;
}>;

/** The grid of a gallery; it changes with every frame of scrolling, so it has listeners of its own. */
export type Grid = Readonly<{
  subscribe: (listener: () => void) => () => void;
  /** The same object until something changes. */
  getSnapshot: () => GridSnapshot;
  /** Takes care of the element that holds the tiles, each with its id as `data-id`; the function it returns ends it. As a ref may, it takes null. */
  attach: (element: HTMLElement | null) => () => void;
  /** The page shows a snapshot. Call it before anything is painted. */
  drawn: (shown: GridSnapshot) => void;
  /** Gives the focus to the tile that is to have it, once that is there. */
  giveFocus: () => void;
  /** Brings an image into sight and gives it the focus. */
  focus: (id: string) => void;
}>;

type GridOptions = Readonly<{
  /** The list that is shown at the moment. */
  feed: () => Feed;
  selection: Selection;
  carry: OwnCarry;
  clock: Clock;
  onOpen: (id: string) => void;
  onFavour: (id: string) => void;
  /** A picture in a tile did not load. */
  onBroken: (id: string, picture: HTMLImageElement) => void;
  /** The window came to rest: the image at its top and how far it is from there; null at the very top. */
  onRest: (anchor: Readonly<{ id: string; offset: number }> | null) => void;
}>;

/** The grid, and how the rest of the gallery moves it. */
export type OwnGrid = Grid &
  Readonly<{
    /** The list has changed. */
    follow: () => void;
    /** Brings an image into sight: at `offset` pixels from the top, or wherever it takes least scrolling. */
    reveal: (id: string, offset?: number) => void;
  }>;

/** A grid without an element: it has no frame, and goes nowhere. */
export function createGrid({
  feed,
  selection,
  carry,
  clock,
  onOpen,
  onFavour,
  onBroken,
  onRest,
}: GridOptions): OwnGrid {
  const listeners = createListeners();
  let element: HTMLElement | null = null;
  const createModel = () => createGridModel((id) => feed().placeOf(id));
  let model = createModel();
  let frame: GridFrame | null = null;
  let drawnFrame: GridFrame | null = null;
  let drawnAt = 0;
  let speed: ScrollSpeed = 'calm';
  let speedAt = createSpeed();
  let stopCalm = () => {};
  let wantedId: string | null = null;
  let isFocusWanted = false;
  /** The list whose images the model has placed. */
  let placed: Readonly<{ feed: Feed; list: FeedState }> | null = null;
  let route = createRoute();
  let snapshot: GridSnapshot | null = null;

  function changed(): void {
    snapshot = null;
    listeners.tell();
  }
  function activeId(): string | null {
    return wantedId !== null && feed().has(wantedId) ? wantedId : null;
  }

  /** False when nothing changed, or nothing can be placed as nothing is shown. */
  function measure(grid: HTMLElement): boolean {
    const metrics = readMetrics(grid);
    const before = model.metrics();
    const isSame = metrics.width === before?.width && metrics.rowHeight === before.rowHeight;
    if (metrics.width === 0 || isSame) return false;
    model.setMetrics(metrics);
    return true;
  }
  function look(grid: HTMLElement): void {
    const margin = marginOf(grid);
    const height = Math.max(1, window.innerHeight - margin);
    // In a low window all photos may lie below it: the first are drawn all the same, or the Tab key would pass them by.
    model.setView(Math.max(viewTop(grid), -height), height);
  }
  function draw(): void {
    const metrics = model.metrics();
    if (metrics === null) return;
    const next = model.frame(activeId());
    frame = next;
    changed();
    feed().keepOnly(next.nearKeys);
    if (next.needsOlder) void feed().loadOlder((block) => waitingFrom(block, metrics));
    if (next.needsNewer) void feed().loadNewer();
    if (speed === 'calm') for (const key of model.missing()) void feed().loadBlock(key);
  }

  /** Places a list that has changed, or another one from its beginning. */
  function place(grid: HTMLElement): void {
    const before = placed;
    const now = { feed: feed(), list: feed().state() };
    placed = now;
    if (model.metrics() === null) measure(grid);
    look(grid);
    if (before?.feed === now.feed && before.list.jumps === now.list.jumps) {
      model.setFeed(now.list, isPageTop());
    } else {
      model.restart(now.list);
      if (route.restart(now.feed, before === null)) look(grid);
    }
    draw();
  }

  function rest(grid: HTMLElement): void {
    const list = feed();
    // The place that the address asks for is still to be found, or the page still too short to show it there.
    if (isPageTop() && route.isUnderWay(list)) return;
    const anchor = model.anchor();
    const box = anchor && model.boxOf(anchor.id);
    const isAtStart = model.start() >= 0 && !list.state().hasNewer && viewTop(grid) <= 1;
    const isTop = isPageTop() || isAtStart;
    onRest(box && anchor && !isTop ? { id: anchor.id, offset: box.top - viewTop(grid) } : null);
  }

  function setSpeed(next: ScrollSpeed): void {
    if (next === speed) return;
    speed = next;
    draw();
  }
  /** The window has moved. */
  function move(grid: HTMLElement, atMs: number): void {
    const y = window.scrollY;
    route.moved();
    look(grid);
    setSpeed(speedAt(atMs, y));
    stopCalm();
    stopCalm = clock.after(CALM_MS, () => setSpeed('calm'));
    if (model.isScrollDue() || Math.abs(y - drawnAt) > window.innerHeight / 4) {
      drawnAt = y;
      draw();
    }
  }

  function setActive(id: string | null): void {
    if (id === wantedId) return;
    wantedId = id;
    if (model.metrics() === null) changed();
    else draw();
  }
  function reveal(id: string, offset?: number): void {
    if (!element) return;
    route.send({ id, ...(offset === undefined ? {} : { offset }) });
    // A frame that is still to be drawn is scrolled to then.
    if (frame !== null && frame === drawnFrame) route.go(element, model);
  }
  function focus(id: string): void {
    reveal(id);
    isFocusWanted = element !== null;
    // The tile may have been the active one all the time, and have lost the focus to a photo over the page.
    if (id === wantedId) changed();
    else setActive(id);
  }

  return {
    subscribe: listeners.subscribe,
    getSnapshot: () => {
      snapshot ??= { list: feed().state(), frame, speed, day: model.day(), activeId: activeId() };
      return snapshot;
    },
    attach(grid) {
      if (!grid) return () => undefined;
      element = grid;
      const stopWindow = listenToWindow(grid, {
        clock,
        onFrame: (atMs) => move(grid, atMs),
        onIdle() {
          draw();
          rest(grid);
        },
        onResized: () => measure(grid) && draw(),
        onHand: () => route.release(),
      });
      const stopTiles = listenToTiles(grid, {
        vertical: (id, by) => model.vertical(id, by),
        feed,
        selection,
        carry,
        activeId,
        onActive: focus,
        onFocused: setActive,
        onOpen,
        onFavour,
        onBroken,
      });
      return () => {
        stopWindow();
        stopTiles();
        stopCalm();
        element = null;
        model = createModel();
        speedAt = createSpeed();
        frame = null;
        drawnFrame = null;
        speed = 'calm';
        wantedId = null;
        placed = null;
        route = createRoute();
        snapshot = null;
      };
    },
    drawn(shown) {
      if (!element) return;
      if (placed?.feed !== feed() || placed.list !== feed().state()) place(element);
      if (shown.frame === null || shown.frame === drawnFrame) return;
      drawnFrame = shown.frame;
      // The grid has its new height by now.
      if (!route.follow(element, model)) return;
      look(element);
      draw();
    },
    giveFocus() {
      const id = isFocusWanted ? activeId() : null;
      const button = id && element?.querySelector<HTMLElement>(`[data-id="${id}"] button`);
      if (!button) return;
      isFocusWanted = false;
      button.focus({ preventScroll: true });
    },
    follow: changed,
    reveal,
    focus,
  };
}
