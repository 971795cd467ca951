import { reloadRestored } from '@/lib/browser/reload-restored';
import { guardLeaving } from '@/lib/browser/while-busy/guard-leaving';

type KeepPageOptions = Readonly<{
  subscribe: (listener: () => void) => () => void;
  /** True while something would be lost with the page. */
  wouldLose: () => boolean;
  /** The connection is back. */
  onOnline: () => void;
}>;

/** Settles what the window does while a gallery is shown; the function it returns leaves the window as it was. */
export function keepPage({ subscribe, wouldLose, onOnline }: KeepPageOptions): () => void {
  const scrollRestoration = window.history.scrollRestoration;
  // Positions in a list without an end mean nothing to the browser.
  window.history.scrollRestoration = 'manual';
  window.addEventListener('online', onOnline);
  const stops = [reloadRestored(window), guardLeaving({ page: window, subscribe, wouldLose })];
  return () => {
    window.history.scrollRestoration = scrollRestoration;
    window.removeEventListener('online', onOnline);
    for (const stop of stops) stop();
  };
}
