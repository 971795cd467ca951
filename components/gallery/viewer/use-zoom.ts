import { type RefObject, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { isRightToLeft } from '@/lib/browser/dom/reading-key';
import { panBy, WHOLE, type ZoomView, zoomAt } from '@/lib/browser/gallery/zoom-view';

/** A finger must go this far sideways, and further than up or down, to mean a swipe. */
const SWIPE_PIXELS = 48;
/** So far down, and further than sideways, to close. */
const PULL_PIXELS = 96;
const DOUBLE_TAP_MS = 300;
/** A double click or tap enlarges to the first, one press of a key by the second. */
const DOUBLE_SCALE = 2.5;
const KEY_FACTOR = 1.4;

export type UseZoom = Readonly<{
  isZoomed: boolean;
  zoomIn: () => void;
  zoomOut: () => void;
  reset: () => void;
}>;

/**
 * Wheel, pinch, double click and double tap enlarge what has `data-zoom` in the stage, dragging moves it; several such parts, each in a
 * `data-pane`, go along with each other; a finger on a
 * whole photo swipes to its neighbours, and down to close.
 */
export function useZoom(
  stageRef: RefObject<HTMLElement | null>,
  onSwipe: (by: 1 | -1) => void,
  onPullDown: (() => void) | null,
): UseZoom {
  const view = useRef<ZoomView>(WHOLE);
  const [isZoomed, setZoomed] = useState(false);
  const swipe = useEffectEvent(onSwipe);
  const pullDown = useEffectEvent(() => onPullDown?.());
  const isPulled = onPullDown !== null;

  const show = useCallback(
    (next: ZoomView) => {
      view.current = next;
      setZoomed(next.scale > 1);
      for (const picture of stageRef.current?.querySelectorAll<HTMLElement>('[data-zoom]') ?? []) {
        picture.style.transform =
          next.scale === 1 ? '' : `translate(${next.x}px, ${next.y}px) scale(${next.scale})`;
      }
    },
    [stageRef],
  );
  const zoom = useCallback(
    (factor: number, at = { x: 0, y: 0 }) => {
      const pane = stageRef.current?.querySelector('[data-pane]') ?? stageRef.current;
      if (pane) show(zoomAt(view.current, factor, at, pane.getBoundingClientRect()));
    },
    [stageRef, show],
  );

  useEffect(() => {
    const stage = stageRef.current;
    if (!stage) return;
    const pointers = new Map<string, { x: number; y: number }>();
    let start = { x: 0, y: 0 };
    let tap = { at: 0, x: 0, y: 0 };
    let wasPinched = false;
    /** The part of the stage that a gesture is about: one of several photos beside each other, or all of it. */
    let pane: Element = stage;
    const takePane = ({ target }: Event) => {
      pane = (target instanceof Element ? target.closest('[data-pane]') : null) ?? stage;
    };
    const place = ({ clientX, clientY }: MouseEvent) => {
      const { left, top, width, height } = pane.getBoundingClientRect();
      return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
    };
    const toggle = (at: { x: number; y: number }) =>
      view.current.scale > 1 ? show(WHOLE) : zoom(DOUBLE_SCALE, at);
    const isControl = ({ target }: Event) => target instanceof Element && target.closest('button') !== null;

    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      takePane(event);
      zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), place(event));
    };
    const onDown = (event: PointerEvent) => {
      if (isControl(event) || event.button !== 0) return;
      if (pointers.size === 0) takePane(event);
      stage.setPointerCapture(event.pointerId);
      start = place(event);
      if (pointers.size === 0) wasPinched = false;
      pointers.set(String(event.pointerId), start);
    };
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(String(event.pointerId));
      if (!before) return;
      const now = place(event);
      const [other] = [...pointers].filter(([id]) => id !== String(event.pointerId));
      pointers.set(String(event.pointerId), now);
      if (other) {
        wasPinched = true;
        const [, fixed] = other;
        const was = Math.hypot(before.x - fixed.x, before.y - fixed.y);
        const is = Math.hypot(now.x - fixed.x, now.y - fixed.y);
        if (was > 0) zoom(is / was, { x: (now.x + fixed.x) / 2, y: (now.y + fixed.y) / 2 });
      } else if (view.current.scale === 1) {
        const by = { x: now.x - start.x, y: now.y - start.y };
        if (event.pointerType !== 'mouse' && isPulled) followPull(stage, by.y > Math.abs(by.x) ? by.y : 0);
      } else {
        const by = { x: now.x - before.x, y: now.y - before.y };
        show(panBy(view.current, by, pane.getBoundingClientRect()));
      }
    };
    const onUp = (event: PointerEvent) => {
      if (!pointers.delete(String(event.pointerId)) || pointers.size > 0 || wasPinched) return;
      const end = place(event);
      const [x, y] = [end.x - start.x, end.y - start.y];
      if (event.pointerType === 'mouse') return;
      if (view.current.scale === 1) followPull(stage, 0);
      if (view.current.scale === 1 && y >= PULL_PIXELS && y > Math.abs(x)) {
        pullDown();
        return;
      }
      if (view.current.scale === 1 && Math.abs(x) >= SWIPE_PIXELS && Math.abs(x) > Math.abs(y)) {
        swipe(x < 0 === !isRightToLeft(stage) ? 1 : -1);
        return;
      }
      const isNear = Math.hypot(end.x - tap.x, end.y - tap.y) < 40 && Math.hypot(x, y) < 10;
      if (isNear && event.timeStamp - tap.at < DOUBLE_TAP_MS) {
        toggle(end);
        tap = { at: 0, x: 0, y: 0 };
      } else tap = { at: event.timeStamp, ...end };
    };
    const onCancel = (event: PointerEvent) => {
      pointers.delete(String(event.pointerId));
      if (view.current.scale === 1) followPull(stage, 0);
    };
    // Taps of fingers are counted above: browsers send no double click where pinching is ours.
    let lastPointer = '';
    const onAnyDown = ({ pointerType }: PointerEvent) => {
      lastPointer = pointerType;
    };
    const onDouble = (event: MouseEvent) => {
      if (lastPointer === 'mouse' && !isControl(event)) toggle(place(event));
    };
    const listening = new AbortController();
    const { signal } = listening;
    stage.addEventListener('wheel', onWheel, { signal, passive: false });
    stage.addEventListener('pointerdown', onAnyDown, { signal });
    stage.addEventListener('pointerdown', onDown, { signal });
    stage.addEventListener('pointermove', onMove, { signal });
    stage.addEventListener('pointerup', onUp, { signal });
    stage.addEventListener('pointercancel', onCancel, { signal });
    stage.addEventListener('dblclick', onDouble, { signal });
    return () => listening.abort();
  }, [stageRef, show, zoom, isPulled]);

  return {
    isZoomed,
    zoomIn: () => zoom(KEY_FACTOR),
    zoomOut: () => zoom(1 / KEY_FACTOR),
    reset: () => show(WHOLE),
  };
}

/** The picture goes along with the finger that pulls it down. */
function followPull(stage: HTMLElement, pixels: number): void {
  const picture = stage.querySelector<HTMLElement>('[data-zoom]');
  if (!picture) return;
  picture.style.transform =
    pixels <= 0 ? '' : `translateY(${pixels}px) scale(${Math.max(0.75, 1 - pixels / 1_500)})`;
}
