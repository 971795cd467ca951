import { useEffect, useSyncExternalStore } from 'react';
import { ownTimeZone, rememberTimeZone } from '@/lib/browser/time-zone/own-time-zone';

const subscribe = () => () => undefined;

/**
 * The visitor's time zone, null where the browser has no name for it. While a page comes alive it is the one the server took, so
 * that both draw the same; the days are cut anew right after.
 */
export function useTimeZone(ofServer: string): string | null {
  const timeZone = useSyncExternalStore(subscribe, ownTimeZone, () => ofServer);
  useEffect(rememberTimeZone, []);
  return timeZone;
}
