import { useEffect, useEffectEvent, useState } from 'react';

/** Long enough to look. */
const SHOWN_MS = 4_000;

/** Moves on by itself while it runs; each photo gets the whole time. It ends where there is nothing more, and with the viewer. */
export function useSlideshow(imageId: string | undefined, hasMore: boolean, step: () => void) {
  const [isWanted, setWanted] = useState(false);
  const isRunning = isWanted && hasMore && imageId !== undefined;
  const next = useEffectEvent(step);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each image gets the whole time.
  useEffect(() => {
    if (!isRunning) {
      setWanted(false);
      return;
    }
    const timer = setTimeout(() => next(), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isRunning, imageId]);
  return { isRunning, toggle: () => setWanted((before) => !before) };
}
