import { type RefObject, useSyncExternalStore } from 'react';

type FullScreen = Readonly<{
  /** The browser has it; phones of Apple do not. */
  isThere: boolean;
  isOn: boolean;
  toggle: () => void;
}>;

function subscribe(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
}

/** An element over the whole screen, as long as the person wants it so; the whole page by default. */
export function useFullScreen(element?: RefObject<HTMLElement | null>): FullScreen {
  const isOn = useSyncExternalStore(
    subscribe,
    () => document.fullscreenElement !== null,
    () => false,
  );
  const isThere = useSyncExternalStore(
    subscribe,
    () => document.fullscreenEnabled,
    () => false,
  );
  function toggle(): void {
    // Refused where no person has asked: then the page stays as it is.
    const done = isOn
      ? document.exitFullscreen()
      : (element?.current ?? document.documentElement).requestFullscreen();
    done.catch(() => {});
  }
  return { isThere, isOn, toggle };
}
