import { swallowClick } from '@/lib/browser/dom/swallow-click';

/** A mouse must go this far to mean a drag, and a finger rest this long. */
const MIN_PIXELS = 8;
const PRESS_MS = 450;
/** Near the window's edges the page scrolls along. */
const EDGE_PIXELS = 72;
const SCROLL_PIXELS = 14;

type DragSelect = Readonly<{
  /** A drag begins at an image, from a tile or its check mark. */
  onStart: (id: string) => void;
  /** It has come to another. */
  onOver: (id: string) => void;
  /** Whether a drag that begins at an image carries the selection. */
  carries: (id: string) => boolean;
  /** The selection is carried here. */
  onCarry: (point: Readonly<{ x: number; y: number }>) => void;
  /** It is let go, or with `false` nothing comes of it. */
  onDrop: (isMeant: boolean) => void;
}>;

/**
 * Dragging the mouse over tiles, or a finger after a long press, selects what lies between; from a tile that is selected it carries the
 * selection. The function it returns ends it.
 */
export function listenToDrags(
  element: HTMLElement,
  { onStart, onOver, carries, onCarry, onDrop }: DragSelect,
): () => void {
  let from: { id: string; x: number; y: number; pointerId: number } | null = null;
  let isDragging = false;
  let isCarrying = false;
  let lastId = '';
  let point = { x: 0, y: 0 };
  let press: ReturnType<typeof setTimeout> | undefined;
  let scrolling = 0;

  const begin = () => {
    if (!from) return;
    isDragging = true;
    lastId = from.id;
    isCarrying = carries(from.id);
    if (isCarrying) onCarry(point);
    else onStart(from.id);
    scrolling = requestAnimationFrame(scroll);
  };
  const follow = () => {
    if (isCarrying) return onCarry(point);
    const id = idOf(document.elementFromPoint(point.x, point.y));
    if (id === null || id === lastId) return;
    lastId = id;
    onOver(id);
  };
  const scroll = () => {
    const by = point.y < EDGE_PIXELS + 56 ? -1 : point.y > window.innerHeight - EDGE_PIXELS ? 1 : 0;
    if (by !== 0) {
      window.scrollBy(0, by * SCROLL_PIXELS);
      follow();
    }
    scrolling = requestAnimationFrame(scroll);
  };
  const end = (event?: Event) => {
    if (isCarrying) onDrop(event?.type === 'pointerup');
    isCarrying = false;
    clearTimeout(press);
    cancelAnimationFrame(scrolling);
    if (isDragging) swallowClick();
    from = null;
    isDragging = false;
  };
  const onDown = (event: PointerEvent) => {
    const id = idOf(event.target);
    if (id === null || event.button !== 0 || event.shiftKey) return;
    from = { id, x: event.clientX, y: event.clientY, pointerId: event.pointerId };
    point = { x: event.clientX, y: event.clientY };
    if (event.pointerType !== 'mouse') press = setTimeout(begin, PRESS_MS);
  };
  const onMove = (event: PointerEvent) => {
    if (from?.pointerId !== event.pointerId) return;
    point = { x: event.clientX, y: event.clientY };
    const isFar = Math.hypot(point.x - from.x, point.y - from.y) >= MIN_PIXELS;
    if (isDragging) follow();
    else if (isFar && event.pointerType === 'mouse') begin();
    // A finger that moves at once scrolls.
    else if (isFar) end();
  };
  const onTouchMove = (event: TouchEvent) => {
    if (isDragging) event.preventDefault();
  };
  const onMenu = (event: Event) => {
    if (isDragging) event.preventDefault();
  };
  const listening = new AbortController();
  const { signal } = listening;
  element.addEventListener('pointerdown', onDown, { signal });
  element.addEventListener('contextmenu', onMenu, { signal });
  element.addEventListener('touchmove', onTouchMove, { signal, passive: false });
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  return () => {
    end();
    listening.abort();
  };
}

function idOf(target: EventTarget | null): string | null {
  const tile = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null;
  return tile?.dataset.id ?? null;
}
