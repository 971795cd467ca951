type GuardOptions = Readonly<{
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>;
  /** Calls back after changes; the function it returns ends it. */
  subscribe: (listener: () => void) => () => void;
  /** Leaving now would lose something. */
  wouldLose: () => boolean;
}>;

/**
 * Lets the browser ask before the page is left, only while something would be lost; the function it returns ends it. A listener
 * that is there without need keeps a page out of the back/forward cache.
 */
export function guardLeaving({ page, subscribe, wouldLose }: GuardOptions): () => void {
  let isGuarding = false;
  const ask = (event: BeforeUnloadEvent) => {
    // Listeners hear of changes a moment later than they happen.
    if (wouldLose()) event.preventDefault();
  };

  function update() {
    const isNeeded = wouldLose();
    if (isNeeded === isGuarding) return;
    isGuarding = isNeeded;
    if (isNeeded) page.addEventListener('beforeunload', ask);
    else page.removeEventListener('beforeunload', ask);
  }

  const stop = subscribe(update);
  return () => {
    stop();
    page.removeEventListener('beforeunload', ask);
  };
}
