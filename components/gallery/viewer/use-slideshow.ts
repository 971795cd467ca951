import { type RefObject, useEffect, useEffectEvent, useState } from 'react';
import { SLIDE_SECONDS, slowerStep } from '@/lib/browser/gallery/slide-speeds';
import { keepAwake } from '@/lib/browser/while-busy/keep-awake';
import { useFullScreen } from '../wall/use-full-screen';

type SlideshowOptions = {
  imageId: string;
  hasMore: boolean;
  step: (by: 1 | -1) => void;
  /** Takes the whole screen. */
  frame: RefObject<HTMLElement | null>;
};

export type Slideshow = ReturnType<typeof useSlideshow>;

/**
 * Moves on by itself while it runs, over the whole screen where the browser lets it; each photo gets the whole time, the last one too,
 * and then it ends. Leaving full screen ends it.
 */
export function useSlideshow({ imageId, hasMore, step, frame }: SlideshowOptions) {
  const [isRunning, setRunning] = useState(false);
  const [isPaused, setPaused] = useState(false);
  const [speed, setSpeed] = useState<number>(SLIDE_SECONDS.indexOf(4));
  const fullScreen = useFullScreen(frame);
  const seconds = SLIDE_SECONDS[speed] ?? 4;

  function stop(): void {
    setRunning(false);
    if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
  }
  function start(): void {
    setRunning(true);
    setPaused(false);
    if (fullScreen.isThere && !fullScreen.isOn) fullScreen.toggle();
  }
  const next = useEffectEvent(() => (hasMore ? step(1) : stop()));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each image gets the whole time.
  useEffect(() => {
    if (!isRunning || isPaused) return;
    const timer = setTimeout(() => next(), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [isRunning, isPaused, seconds, imageId]);
  useEffect(() => {
    if (!isRunning) return;
    const onChange = () => document.fullscreenElement === null && setRunning(false);
    document.addEventListener('fullscreenchange', onChange);
    const sleep = keepAwake({
      wakeLock: (navigator as Partial<Navigator>).wakeLock,
      page: document,
      subscribe(listener) {
        listener();
        return () => {};
      },
      isBusy: () => true,
    });
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      sleep();
      // With the viewer, or as it was stopped.
      if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => {});
    };
  }, [isRunning]);

  return {
    isRunning,
    isPaused,
    seconds,
    fullScreen,
    stop,
    toggle: isRunning ? stop : start,
    pause: () => setPaused((before) => !before),
    slow: (by: 1 | -1) => setSpeed((before) => slowerStep(before, by)),
  };
}
