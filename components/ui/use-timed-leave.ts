import { useEffect, useEffectEvent, useState } from 'react';

/** Long enough to read, notice a mistake and reach the button. */
const SHOWN_MS = 10_000;

/**
 * Has a message leave by itself, but never from under a pointer or while something in it has the focus: then the whole time
 * begins anew. Gives what the message's element needs for that.
 */
export function useTimedLeave(isLeaving: boolean, onLeave: () => void) {
  const [isHeld, setHeld] = useState(false);
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    if (!isLeaving || isHeld) return;
    const timer = setTimeout(() => leave(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isLeaving, isHeld]);
  return {
    onPointerEnter: () => setHeld(true),
    onPointerLeave: () => setHeld(false),
    onFocus: () => setHeld(true),
    onBlur: () => setHeld(false),
  };
}
