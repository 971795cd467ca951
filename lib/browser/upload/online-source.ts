/** Tells whether there is a network at all; a browser that says `online` may still reach nobody. */
export type OnlineSource = Readonly<{
  isOnline: () => boolean;
  /** Calls back after each change; the function it returns ends it. */
  subscribe: (listener: () => void) => () => void;
}>;

/** `navigator.onLine` and its events; always online where the browser does not tell. */
export function createOnlineSource(): OnlineSource {
  return {
    isOnline: () => typeof navigator === 'undefined' || navigator.onLine !== false,
    subscribe: (listener) => {
      if (typeof window === 'undefined') return () => {};
      window.addEventListener('online', listener);
      window.addEventListener('offline', listener);
      return () => {
        window.removeEventListener('online', listener);
        window.removeEventListener('offline', listener);
      };
    },
  };
}

/** Resolves once there is a network, at once when there is; rejects with the signal's reason when that is aborted. */
export function whenOnline(online: OnlineSource, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    if (online.isOnline()) {
      resolve();
      return;
    }
    const stop = online.subscribe(() => {
      if (!online.isOnline()) return;
      finish();
      resolve();
    });
    function onAbort() {
      finish();
      reject(signal.reason);
    }
    function finish() {
      stop();
      signal.removeEventListener('abort', onAbort);
    }
    signal.addEventListener('abort', onAbort, { once: true });
  });
}
