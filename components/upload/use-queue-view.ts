import { type ComponentType, useEffect, useState } from 'react';
import { useTextLoader } from '../text/text-provider';
import type { UploadQueueProps } from './upload-queue';

/** Without a connection it is tried again so often, while files wait to be shown. */
const AGAIN_MS = 2_000;

/**
 * The part that is drawn once there are files. It is fetched while somebody looks at the empty page and nothing else is to be done, so that it costs nothing
 * before and nobody waits for it then. Null until it is here. `isNeeded`: there are files.
 */
export function useQueueView(isNeeded: boolean): ComponentType<UploadQueueProps> | null {
  const [View, setView] = useState<ComponentType<UploadQueueProps> | null>(null);
  const loadText = useTextLoader();
  useEffect(() => {
    if (View !== null) return;
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    async function load() {
      try {
        const words = loadText(['uploadQueue', 'uploadLink']);
        const { UploadQueue } = await import('./upload-queue');
        await words;
        if (!isOver) setView(() => UploadQueue);
      } catch {
        if (isNeeded && !isOver) timer = setTimeout(() => void load(), AGAIN_MS);
      }
    }
    const cancelIdle = isNeeded ? undefined : whenIdle(() => void load());
    if (isNeeded) void load();
    return () => {
      isOver = true;
      clearTimeout(timer);
      cancelIdle?.();
    };
  }, [View, isNeeded, loadText]);
  return View;
}

/** Not every browser tells when it is idle. */
function whenIdle(act: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 500);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(act);
  return () => cancelIdleCallback(idle);
}
