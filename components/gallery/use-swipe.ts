import { type PointerEvent, useRef } from 'react';

/** A finger must go this far sideways, and further than up or down, to mean a swipe. */
const MIN_PIXELS = 48;

/** Pointer handlers that call `step` for a swipe: 1 to the left, which is on, -1 to the right, which is back. */
export function useSwipe(step: (by: 1 | -1) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  return {
    onPointerDown: ({ pointerType, clientX, clientY }: PointerEvent) => {
      start.current = pointerType === 'touch' ? { x: clientX, y: clientY } : null;
    },
    onPointerUp: ({ clientX, clientY }: PointerEvent) => {
      if (!start.current) return;
      const x = clientX - start.current.x;
      const y = clientY - start.current.y;
      start.current = null;
      if (Math.abs(x) >= MIN_PIXELS && Math.abs(x) > Math.abs(y)) step(x < 0 ? 1 : -1);
    },
    onPointerCancel: () => {
      start.current = null;
    },
  };
}
