import { useEffect, useEffectEvent } from 'react';

/** Someone who presses, types or drags is about to add files; someone who only looks does none of them. */
const SIGNS = ['pointerdown', 'keydown', 'dragenter'] as const;

/** Calls back once, at the first sign that somebody is about to add files. */
export function useSigns(onSign: () => void): void {
  const tell = useEffectEvent(onSign);
  useEffect(() => {
    const stop = new AbortController();
    const onFirst = () => {
      stop.abort();
      tell();
    };
    for (const sign of SIGNS)
      window.addEventListener(sign, onFirst, { signal: stop.signal, passive: true, capture: true });
    return () => stop.abort();
  }, []);
}
