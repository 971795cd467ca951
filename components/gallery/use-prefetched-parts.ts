import { useEffect } from 'react';

const IDLE_MS = 1_500;

/**
 * Fetches parts of the page ahead that are not to be seen at first: when the page is alive and idle, so that they keep nobody
 * waiting. A person who is cut off now hears of it when one of them is wanted.
 */
export function usePrefetchedParts(loads: readonly (() => Promise<unknown>)[]): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of loads) load().catch(() => undefined);
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [loads]);
}
