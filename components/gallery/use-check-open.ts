import { useEffect, useEffectEvent } from 'react';

/** So long on one photo, and the person looks at it. */
const REST_MS = 1_000;

/**
 * Looks after the open photo: once it is looked at, as its picture may come from a cache, and whenever the person comes back to
 * the page, as another tab may have deleted it meanwhile.
 */
export function useCheckOpen(openId: string | null, check: (id: string) => Promise<void>): void {
  const checkNow = useEffectEvent(() => {
    if (openId !== null && document.visibilityState === 'visible') void check(openId);
  });
  useEffect(() => {
    if (openId === null) return;
    const timer = setTimeout(() => checkNow(), REST_MS);
    return () => clearTimeout(timer);
  }, [openId]);
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener('focus', () => checkNow(), { signal });
    document.addEventListener('visibilitychange', () => checkNow(), { signal });
    return () => listening.abort();
  }, []);
}
