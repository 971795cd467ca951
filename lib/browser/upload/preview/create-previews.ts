import type { Clock } from '@/lib/browser/clock';
import { createQueue } from '../queue/create-queue';
import type { PreviewMaker, PreviewSource } from './make-preview';

/** Small pictures as object URLs, made one at a time; a failure is silently no picture. */
export type Previews = Readonly<{
  /** Calls back with the URL unless aborted; at most once, and never twice for one id. */
  request: (id: string, source: PreviewSource, signal: AbortSignal, onReady: (url: string) => void) => void;
  /** Frees the picture of an upload that left the list, once the page has had the time to draw itself without it. */
  revoke: (id: string) => void;
  /** Frees all pictures at once. */
  revokeAll: () => void;
}>;

/** A busy page draws what has changed a while later, and loads the pictures of the list as it was until then. */
const REVOKE_AFTER_MS = 5_000;

/** Previews by `make`; none at all for null. Each is shown at the `nextWave`, by default as soon as it is there. */
export function createPreviews(
  make: PreviewMaker | null,
  clock: Clock,
  nextWave: () => Promise<void> = () => Promise.resolve(),
): Previews {
  const queue = createQueue(1);
  const urls = new Map<string, string>();

  /** Those that no upload has any more, and how not to wait any longer. */
  const leaving = new Map<string, () => void>();

  function free(url: string) {
    leaving.get(url)?.();
    leaving.delete(url);
    URL.revokeObjectURL(url);
  }

  return {
    request: (id, source, signal, onReady) => {
      if (make === null || urls.has(id) || signal.aborted) return;
      queue
        .add(() => (source.preview ? Promise.resolve(source.preview) : make(source)), signal)
        .then(
          async (blob) => {
            await nextWave();
            if (blob === null || signal.aborted || urls.has(id)) return;
            const url = URL.createObjectURL(blob);
            urls.set(id, url);
            onReady(url);
          },
          () => {},
        );
    },
    revoke: (id) => {
      const url = urls.get(id);
      if (url === undefined) return;
      urls.delete(id);
      leaving.set(
        url,
        clock.after(REVOKE_AFTER_MS, () => free(url)),
      );
    },
    revokeAll: () => {
      for (const url of [...leaving.keys(), ...urls.values()]) free(url);
      urls.clear();
    },
  };
}
