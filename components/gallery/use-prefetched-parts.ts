import { useEffect } from 'react';
import type { Texts } from '@/lib/shared/text/texts';
import { useTextLoader } from '../text/text-provider';

const IDLE_MS = 1_500;

/**
 * Fetches parts of the page ahead that are not to be seen at first, and their texts: when the page is alive and idle, so that they keep nobody
 * waiting. A person who is cut off now hears of it when one of them is wanted.
 */
export function usePrefetchedParts(
  loads: readonly (() => Promise<unknown>)[],
  rooms: readonly (keyof Texts)[],
): void {
  const loadTexts = useTextLoader();
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of [...loads, () => loadTexts(rooms)]) load().catch(() => undefined);
    }, IDLE_MS);
    return () => clearTimeout(timer);
  }, [loads, rooms, loadTexts]);
}
