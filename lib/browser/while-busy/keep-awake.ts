/** The part of the Screen Wake Lock API that is used (https://www.w3.org/TR/screen-wake-lock/). */
type WakeLockApi = Readonly<{
  request: (type: 'screen') => Promise<Readonly<{ release: () => Promise<void> }>>;
}>;

type KeepAwakeOptions = Readonly<{
  /** Undefined where the browser has none. */
  wakeLock: WakeLockApi | undefined;
  page: Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;
  /** Calls back after changes; the function it returns ends it. */
  subscribe: (listener: () => void) => () => void;
  isBusy: () => boolean;
}>;

/**
 * Keeps the screen on while there is work; the function it returns ends it. The browser takes the lock away whenever the page is
 * hidden, so it is asked for again when the page is back. A refusal (low battery) is accepted in silence.
 */
export function keepAwake({ wakeLock, page, subscribe, isBusy }: KeepAwakeOptions): () => void {
  if (wakeLock === undefined) return () => {};
  let held: Promise<Readonly<{ release: () => Promise<void> }> | null> | null = null;

  function update() {
    const isWanted = isBusy() && page.visibilityState === 'visible';
    if (isWanted && held === null) held = wakeLock?.request('screen').catch(() => null) ?? null;
    if (!isWanted) release();
  }

  function release() {
    const letGo = held;
    held = null;
    void letGo?.then((lock) => lock?.release()).catch(() => {});
  }

  const stop = subscribe(update);
  page.addEventListener('visibilitychange', update);
  return () => {
    stop();
    page.removeEventListener('visibilitychange', update);
    release();
  };
}
