/** The page as far as it matters to somebody who asks over and over. */
export type WatchedPage = Readonly<{
  /** Somebody can see it, and there is a connection. */
  isLookedAt: () => boolean;
  /** Calls back when that may have changed, and when the person comes back to the window; the function it returns ends it. */
  onLook: (listener: () => void) => () => void;
}>;

/** The page of this browser. */
export function watchPage(): WatchedPage {
  return {
    isLookedAt: () => document.visibilityState === 'visible' && navigator.onLine !== false,
    onLook(listener) {
      const listening = new AbortController();
      const { signal } = listening;
      document.addEventListener('visibilitychange', listener, { signal });
      for (const type of ['focus', 'online']) window.addEventListener(type, listener, { signal });
      return () => listening.abort();
    },
  };
}
