import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { isRightToLeft } from '@/lib/browser/dom/reading-key';
import { swallowClick } from '@/lib/browser/dom/swallow-click';
import { type DropGrid, type DropPlace, decideDrop } from './decide-drop';

/** So far a mouse moves until it drags, in pixels: a click may tremble. */
const MOUSE_PX = 6;
/** A finger that moves farther than this before it has rested scrolls the page, in pixels. */
const TOUCH_PX = 10;
/** So long a finger rests until it drags. Browsers open their menus of a long press after 500 ms. */
const HOLD_MS = 400;
/** So near the window's edges the page scrolls along, so far in each frame; pixels. */
const EDGE_PX = 90;
const SCROLL_PX = 12;

type DragOrderOptions = {
  list: RefObject<HTMLElement | null>;
  ids: readonly string[];
  grid: Omit<DropGrid, 'isReversed'>;
  /** A file is about to be dragged, and has to stay drawn. */
  onStart: (id: string) => void;
  /** Puts a file before another, or with null at the end. */
  onMove: (id: string, beforeId: string | null) => void;
  /** A finger rested on a file and did not move. */
  onHold: (id: string, anchor: DOMRect) => void;
};

type Press = {
  id: string;
  element: HTMLElement;
  pointerId: number;
  /** Where it began, in the window. */
  from: Readonly<{ x: number; y: number }>;
  at: { x: number; y: number };
  /** Where the list was then. */
  top: number;
  isDragging: boolean;
  hasMoved: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  frame: number;
};

/**
 * Files are put in order by dragging: with a mouse at once, with a finger after it has rested on one. Escape leaves all as it was. Returns
 * the place that a dragged file would come to; null while none is dragged.
 */
export function useDragOrder({
  list,
  ids,
  grid,
  onStart,
  onMove,
  onHold,
}: DragOrderOptions): DropPlace | null {
  const [place, setPlace] = useState<DropPlace | null>(null);
  const start = useEffectEvent(onStart);
  const hold = useEffectEvent(onHold);
  const placeAt = useEffectEvent((x: number, y: number, isReversed: boolean) =>
    decideDrop({ x, y }, { ...grid, isReversed }),
  );
  const drop = useEffectEvent((id: string, { index }: DropPlace) => {
    const own = ids.indexOf(id);
    if (index !== own && index !== own + 1) onMove(id, ids[index] ?? null);
  });

  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    let press: Press | null = null;
    let shown: DropPlace | null = null;
    const show = (next: DropPlace | null) => {
      if (next?.index === shown?.index && next?.row === shown?.row) return;
      shown = next;
      setPlace(next);
    };
    const begin = (one: Press) => {
      one.isDragging = true;
      element.setPointerCapture(one.pointerId);
      one.element.dataset.dragged = '';
      start(one.id);
      one.frame = requestAnimationFrame(() => follow(one));
    };
    const follow = (one: Press) => {
      const { x, y } = one.at;
      if (y < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
      else if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
      const box = element.getBoundingClientRect();
      const [across, down] = [x - one.from.x, y - one.from.y + one.top - box.top];
      one.element.style.transform = `translate(${across}px, ${down}px)`;
      const isReversed = isRightToLeft(element);
      show(one.hasMoved ? placeAt(x - box.left, y - box.top, isReversed) : null);
      one.frame = requestAnimationFrame(() => follow(one));
    };
    const end = () => {
      if (press === null) return;
      clearTimeout(press.timer);
      cancelAnimationFrame(press.frame);
      press.element.style.transform = '';
      delete press.element.dataset.dragged;
      press = null;
      show(null);
    };

    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener(
      'pointerdown',
      ({ target, button, isPrimary, pointerType, pointerId, clientX: x, clientY: y }) => {
        const open = target instanceof Element ? target.closest('[data-open]') : null;
        const file = open?.closest<HTMLElement>('[data-upload]');
        if (press !== null || !file || button !== 0 || !isPrimary) return;
        const one: Press = {
          ...{ id: file.dataset.upload ?? '', element: file, pointerId, from: { x, y }, at: { x, y } },
          ...{ top: element.getBoundingClientRect().top, isDragging: false, hasMoved: false },
          ...{ timer: undefined, frame: 0 },
        };
        if (pointerType === 'touch') one.timer = setTimeout(() => begin(one), HOLD_MS);
        press = one;
      },
      { signal },
    );
    window.addEventListener(
      'pointermove',
      ({ pointerId, pointerType, clientX: x, clientY: y }) => {
        if (press === null || pointerId !== press.pointerId) return;
        press.at = { x, y };
        const way = Math.hypot(x - press.from.x, y - press.from.y);
        if (press.isDragging) press.hasMoved ||= way > TOUCH_PX || pointerType !== 'touch';
        else if (pointerType === 'touch') {
          if (way > TOUCH_PX) end();
        } else if (way > MOUSE_PX) {
          press.hasMoved = true;
          begin(press);
        }
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      ({ pointerId }) => {
        if (press === null || pointerId !== press.pointerId) return;
        const { id, isDragging, hasMoved, element: file } = press;
        const to = shown;
        end();
        if (!isDragging) return;
        swallowClick();
        if (!hasMoved) hold(id, file.getBoundingClientRect());
        else if (to !== null) drop(id, to);
      },
      { signal },
    );
    window.addEventListener('pointercancel', end, { signal });
    // The page would scroll below a finger that drags.
    const onTouch = (event: TouchEvent) => press?.isDragging === true && event.preventDefault();
    element.addEventListener('touchmove', onTouch, { signal, passive: false });
    element.addEventListener(
      'contextmenu',
      (event) => {
        if (press?.isDragging !== true) return;
        event.preventDefault();
        event.stopPropagation();
      },
      { signal },
    );
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || press?.isDragging !== true) return;
        event.stopPropagation();
        end();
      },
      { signal, capture: true },
    );
    return () => {
      end();
      stop.abort();
    };
  }, [list]);

  return place;
}
