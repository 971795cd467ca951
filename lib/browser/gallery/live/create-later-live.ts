import type { Arrived, Live, LiveOptions } from './create-live';
import { watchPage } from './watch-page';

/** When a page asks for the first time what others do, in milliseconds after it began. */
const LIVE_AFTER_MS = 2_000;

/** Shows what others do (`create-live.ts`), by code that is fetched once the page stands. */
export function createLaterLive(options: Omit<LiveOptions, 'page'>): Readonly<{
  /** Begins; the function it returns ends it. */
  start: () => () => void;
  arrived: () => Arrived | null;
  show: () => void;
}> {
  let live: Live | null = null;

  return {
    start() {
      let isOver = false;
      let stop = () => {};
      const begin = async () => {
        const { createLive } = await import('./create-live');
        if (isOver) return;
        live ??= createLive({ ...options, page: watchPage() });
        stop = live.start();
      };
      const stopWaiting = options.clock.after(LIVE_AFTER_MS, () => void begin());
      return () => {
        isOver = true;
        stopWaiting();
        stop();
      };
    },
    arrived: () => live?.arrived() ?? null,
    show: () => live?.show(),
  };
}
