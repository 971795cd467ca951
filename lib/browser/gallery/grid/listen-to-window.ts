import type { Clock } from '@/lib/browser/clock';

const IDLE_MS = 250;

type WindowOptions = Readonly<{
  clock: Clock;
  /** It has moved or changed its size; at most once a frame. */
  onFrame: (atMs: number) => void;
  /** It came to rest. */
  onIdle: () => void;
  /** The grid has another size. */
  onResized: () => void;
  /** A person moves it: by wheel, finger or key. */
  onHand: () => void;
}>;

/** Follows the window over the grid; the function it returns ends it. */
export function listenToWindow(grid: HTMLElement, options: WindowOptions): () => void {
  const { clock, onFrame, onIdle, onResized, onHand } = options;
  let pending = 0;
  let stopIdle = () => {};
  const onScroll = () => {
    pending ||= requestAnimationFrame((atMs) => {
      pending = 0;
      onFrame(atMs);
    });
    stopIdle();
    stopIdle = clock.after(IDLE_MS, onIdle);
  };
  const observer = new ResizeObserver(onResized);
  observer.observe(grid);
  const listening = new AbortController();
  const { signal } = listening;
  window.addEventListener('wheel', onHand, { signal, passive: true });
  window.addEventListener('touchmove', onHand, { signal, passive: true });
  window.addEventListener('keydown', onHand, { signal, passive: true });
  window.addEventListener('scroll', onScroll, { signal, passive: true });
  window.addEventListener('resize', onScroll, { signal });
  return () => {
    observer.disconnect();
    listening.abort();
    cancelAnimationFrame(pending);
    stopIdle();
  };
}
