import type { Clock } from '@/lib/browser/clock';

/** So long on one photo, and the person looks at it. */
const REST_MS = 1_000;

/** Looks after the open photo. */
export type PhotoWatch = Readonly<{
  /** Another photo is open, or none: null. */
  opened: (id: string | null) => void;
  /** Also looks whenever the person comes back to the page; the function it returns ends it. */
  listen: () => () => void;
}>;

/**
 * Checks the open photo once it is looked at, as its picture may come from a cache, and whenever the person comes back to the
 * page, as another tab may have deleted it meanwhile.
 */
export function watchOpenPhoto(clock: Clock, check: (id: string) => Promise<void>): PhotoWatch {
  let openId: string | null = null;
  let stopTimer = () => {};
  const checkNow = () => {
    if (openId !== null && document.visibilityState === 'visible') void check(openId);
  };
  return {
    opened(id) {
      openId = id;
      stopTimer();
      if (id !== null) stopTimer = clock.after(REST_MS, checkNow);
    },
    listen() {
      const listening = new AbortController();
      const { signal } = listening;
      window.addEventListener('focus', checkNow, { signal });
      document.addEventListener('visibilitychange', checkNow, { signal });
      return () => {
        stopTimer();
        listening.abort();
      };
    },
  };
}
