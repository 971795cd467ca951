import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Feed } from '../feed/feed';
import { createGridModel, type GridModel } from './create-grid-model';
import { createSpeed, type Pace } from './create-speed';
import type { GridFrame } from './grid-frame';
import { waitingFrom } from './layout-block';
import { readMetrics } from './read-metrics';

/** So long after the window moved it is at rest. */
const CALM_MS = 200;
const IDLE_MS = 250;

type GridOptions = {
  feed: Feed;
  /** Keeps its node wherever it is. */
  keepId: string | null;
  /** The window came to rest: the image at its top and how far it is from there; null at the very top. */
  onRest: (anchor: { id: string; offset: number } | null) => void;
  /** Another day is at the top of the window. */
  onDay: (day: number | null) => void;
};

export type UseGrid = Readonly<{
  ref: React.RefObject<HTMLUListElement | null>;
  model: GridModel;
  /** Null until the page is alive. */
  frame: GridFrame | null;
  /** How fast the window moves over the images. */
  pace: Pace;
  /** Brings an image into sight: at `offset` pixels from the top, or wherever it takes least scrolling. */
  reveal: (id: string, offset?: number) => void;
}>;

/** Keeps the grid's model, the page's scroll position and the feed in step. */
export function useGrid({ feed, keepId, onRest, onDay }: GridOptions): UseGrid {
  const ref = useRef<HTMLUListElement>(null);
  const [model] = useState(createGridModel);
  const [frame, setFrame] = useState<GridFrame | null>(null);
  const [pace, setPace] = useState<Pace>('calm');
  const state = useSyncExternalStore(feed.subscribe, feed.state, feed.state);
  const shown = useRef<{ feed: Feed; jumps: number } | null>(null);

  const target = useRef<Target | null>(null);
  /** Where the page was taken, and how far it was scrolled then: it stays there while more is found above, until somebody scrolls. */
  const held = useRef<{ target: Target; y: number } | null>(null);
  /** How far the page was scrolled when it was last sent anywhere: further down, a person has taken it. */
  const sentY = useRef<number>(0);

  /** False when nothing changed, or nothing can be placed as nothing is shown. */
  const measure = useEffectEvent((grid: HTMLElement) => {
    const metrics = readMetrics(grid);
    const before = model.metrics();
    const isSame = metrics.width === before?.width && metrics.rowHeight === before.rowHeight;
    if (metrics.width === 0 || isSame) return false;
    model.setMetrics(metrics);
    return true;
  });
  const look = useEffectEvent(() => {
    const grid = ref.current;
    if (!grid) return;
    const margin = marginOf(grid);
    model.setView(margin - grid.getBoundingClientRect().top, window.innerHeight - margin);
  });
  const draw = useEffectEvent(() => {
    if (model.metrics() === null) return;
    const next = model.frame(keepId);
    setFrame(next);
    onDay(model.day());
    const metrics = model.metrics();
    if (!metrics) return;
    feed.keepOnly(next.nearKeys);
    if (next.needsOlder) void feed.loadOlder((block) => waitingFrom(block, metrics));
    if (next.needsNewer) void feed.loadNewer();
    if (pace === 'calm') for (const key of model.missing()) void feed.loadBlock(key);
  });

  useLayoutEffect(() => {
    const grid = ref.current;
    if (!grid) return;
    const before = shown.current;
    const isOther = before?.feed !== feed || before.jumps !== state.jumps;
    shown.current = { feed, jumps: state.jumps };
    if (model.metrics() === null) measure(grid);
    look();
    if (!isOther) model.setFeed(state, isPageTop());
    else {
      model.restart(state);
      held.current = null;
      const isAwaited = target.current !== null && feed.has(target.current.id ?? '');
      if (!isAwaited) target.current = state.hasNewer ? { id: null, offset: 0 } : null;
      // A list that begins with the newest begins with what is above it on the page.
      if (before !== null && !state.hasNewer && !isAwaited) window.scrollTo({ top: 0, behavior: 'instant' });
      if (target.current === null) look();
      sentY.current = window.scrollY;
    }
    draw();
  }, [feed, state, model]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another image to keep, or pictures wanted again.
  useLayoutEffect(() => {
    draw();
  }, [keepId, pace, model]);

  // The grid has its new height by now: the page scrolls along with what was moved, or to where it was sent.
  useLayoutEffect(() => {
    const grid = ref.current;
    if (frame === null || !grid) return;
    // A page that has just become shorter is scrolled back by the browser, and not by a person.
    if (held.current && Math.abs(window.scrollY - held.current.y) > 1 && !isPageEnd()) held.current = null;
    const by = model.takeScroll();
    if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
    const wanted = target.current ?? held.current?.target ?? null;
    const moved = wanted && goTo(grid, model, wanted);
    if (by !== 0 || moved) sentY.current = window.scrollY;
    if (held.current) held.current.y = window.scrollY;
    if (wanted === null || moved === null) return;
    const isNew = target.current !== null;
    target.current = null;
    // The list's beginning is held by no one: it moves up with every page that is read above it.
    if (isNew) {
      const isPlace = wanted.id !== null && wanted.offset !== undefined;
      held.current = isPlace ? { target: wanted, y: window.scrollY } : null;
    }
    if (!isNew && Math.abs(moved) < 1) return;
    look();
    draw();
  }, [frame, model]);

  const rest = useEffectEvent(() => {
    // The place that the address asks for is still to be found, or the page still too short to show it there.
    const isAwaited = target.current !== null && !feed.has(target.current.id ?? '');
    if (isPageTop() && (isAwaited || held.current !== null)) return;
    const anchor = model.anchor();
    const box = anchor && model.boxOf(anchor.id);
    const isTop = isPageTop() || (model.start() >= 0 && !state.hasNewer && isAtStart(ref.current));
    onRest(box && anchor && !isTop ? { id: anchor.id, offset: box.top - viewTop(ref.current) } : null);
  });

  useEffect(() => {
    const grid = ref.current;
    if (!grid) return;
    let drawnAt = 0;
    const paceAt = createSpeed();
    let pending = 0;
    let calm: ReturnType<typeof setTimeout> | undefined;
    let idle: ReturnType<typeof setTimeout> | undefined;
    const onFrame = (at: number) => {
      pending = 0;
      const y = window.scrollY;
      if (y > sentY.current + 1) target.current = null;
      look();
      setPace(paceAt(at, y));
      clearTimeout(calm);
      calm = setTimeout(() => setPace('calm'), CALM_MS);
      if (model.isScrollDue() || Math.abs(y - drawnAt) > window.innerHeight / 4) {
        drawnAt = y;
        draw();
      }
    };
    const onScroll = () => {
      pending ||= requestAnimationFrame(onFrame);
      clearTimeout(idle);
      idle = setTimeout(() => {
        draw();
        rest();
      }, IDLE_MS);
    };
    const observer = new ResizeObserver(() => {
      if (!measure(grid)) return;
      draw();
    });
    observer.observe(grid);
    // Who scrolls no longer wants to be taken anywhere.
    const onHand = () => {
      target.current = null;
      held.current = null;
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('wheel', onHand, { signal, passive: true });
    window.addEventListener('touchmove', onHand, { signal, passive: true });
    window.addEventListener('keydown', onHand, { signal, passive: true });
    window.addEventListener('scroll', onScroll, { signal, passive: true });
    window.addEventListener('resize', onScroll, { signal });
    return () => {
      observer.disconnect();
      listening.abort();
      cancelAnimationFrame(pending);
      clearTimeout(calm);
      clearTimeout(idle);
    };
  }, [model]);

  const reveal = (id: string, offset?: number) => {
    target.current = { id, ...(offset === undefined ? {} : { offset }) };
    held.current = null;
    sentY.current = window.scrollY;
    if (frame !== null && ref.current && goTo(ref.current, model, target.current) !== null)
      target.current = null;
  };

  return { ref, model, frame, pace, reveal };
}

/** An image, or with null the list's beginning; at `offset` pixels from the window's top, or with least scrolling. */
type Target = Readonly<{ id: string | null; offset?: number }>;

/** Scrolls there, and tells by how much; null when it is not placed yet. */
function goTo(grid: HTMLElement, model: GridModel, { id, offset }: Target): number | null {
  const box = id === null ? { top: model.start(), height: 0 } : model.boxOf(id);
  if (!box) return null;
  const top = viewTop(grid);
  const bottom = top + window.innerHeight - marginOf(grid);
  let by = 0;
  if (offset !== undefined) by = box.top - offset - top;
  else if (box.top < top) by = box.top - top - 8;
  else if (box.top + box.height > bottom) by = box.top + box.height - bottom + 8;
  const before = window.scrollY;
  if (by !== 0) window.scrollBy({ top: by, behavior: 'instant' });
  // A page that is still too short goes less far.
  return window.scrollY - before;
}

function isPageTop(): boolean {
  return window.scrollY < 1;
}

function isPageEnd(): boolean {
  return window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
}

/** Height of what covers the window's top. */
function marginOf(grid: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(grid).scrollMarginTop) || 0;
}

function pageTop(grid: HTMLElement): number {
  return grid.getBoundingClientRect().top + window.scrollY - marginOf(grid);
}

/** What is at the top of the window, in pixels from the grid's top. */
function viewTop(grid: HTMLElement | null): number {
  return grid ? window.scrollY - pageTop(grid) : 0;
}

function isAtStart(grid: HTMLElement | null): boolean {
  return viewTop(grid) <= 1;
}
