import { createQueue } from '../queue/create-queue';
import type { PreviewMaker, PreviewSource } from './make-preview';

/** Small pictures as object URLs, made one at a time; a failure is silently no picture. */
export type Previews = Readonly<{
  /** Calls back with the URL unless aborted; at most once, and never twice for one id. */
  request: (id: string, source: PreviewSource, signal: AbortSignal, onReady: (url: string) => void) => void;
  /** Frees the picture of an upload that left the list. */
  revoke: (id: string) => void;
  revokeAll: () => void;
}>;

/** Previews by `make`; none at all for null. */
export function createPreviews(make: PreviewMaker | null): Previews {
  const queue = createQueue(1);
  const urls = new Map<string, string>();

  function revoke(id: string) {
    const url = urls.get(id);
    if (url !== undefined && urls.delete(id)) URL.revokeObjectURL(url);
  }

  return {
    request: (id, source, signal, onReady) => {
      if (make === null || urls.has(id) || signal.aborted) return;
      queue
        .add(() => (source.preview ? Promise.resolve(source.preview) : make(source)), signal)
        .then(
          (blob) => {
            if (blob === null || signal.aborted || urls.has(id)) return;
            const url = URL.createObjectURL(blob);
            urls.set(id, url);
            onReady(url);
          },
          () => {},
        );
    },
    revoke,
    revokeAll: () => {
      for (const id of [...urls.keys()]) revoke(id);
    },
  };
}
