import { guardLeaving } from '@/lib/browser/while-busy/guard-leaving';
import { keepAwake } from '@/lib/browser/while-busy/keep-awake';
import { isBusy, type Watched } from './watch-totals';

/** Keeps the screen on and the page open for as long as the uploads need them; the function it returns ends it. */
export function stayOpen(
  { subscribe, getSnapshot }: Watched,
  wanted: Readonly<{ keepAwake: boolean; askBeforeLoss: boolean }>,
): () => void {
  if (typeof document === 'undefined') return () => {};
  const { wakeLock } = navigator as Partial<Navigator>;
  const stops = [
    wanted.keepAwake &&
      keepAwake({
        wakeLock,
        page: document,
        subscribe,
        // A phone that waits for the network may sleep meanwhile.
        isBusy: () => getSnapshot().online && isBusy(getSnapshot().totals),
      }),
    wanted.askBeforeLoss &&
      guardLeaving({ page: window, subscribe, wouldLose: () => getSnapshot().totals.atRisk > 0 }),
  ];
  return () => {
    for (const stop of stops) if (stop !== false) stop();
  };
}
