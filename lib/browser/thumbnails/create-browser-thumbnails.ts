import { THUMBNAIL_MODE_COOKIE } from '@/lib/shared/thumbnail-mode';
import { createSystemClock } from '../clock';
import { createThumbnails, type Thumbnails } from './create-thumbnails';
import { setThumbnailMode } from './set-thumbnail-mode';

/** Thumbnails kept in this browser's IndexedDB, whose code comes when it is opened. */
export function createBrowserThumbnails(): Thumbnails {
  return createThumbnails({
    openDatabase: async () => (await import('./open-thumbnail-database')).openThumbnailDatabase(),
    load: loadBytes,
    clock: createSystemClock(),
    // Safari has none.
    whenIdle: (run) => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
      else run();
    },
    onMode: (mode) => {
      // Whether bytes can be read is not for the database to say.
      if (mode === 'kept' || document.cookie.includes(`${THUMBNAIL_MODE_COOKIE}=kept`))
        setThumbnailMode(mode);
    },
  });
}

/** Out of the cache: the page has just shown it, asked for in the same way. Empty for one that has moved since. */
async function loadBytes(address: string): Promise<ArrayBuffer> {
  const answer = await fetch(address, { mode: 'cors', credentials: 'same-origin', cache: 'force-cache' });
  return answer.ok ? answer.arrayBuffer() : new ArrayBuffer(0);
}
