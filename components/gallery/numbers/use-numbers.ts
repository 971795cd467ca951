import { useCallback, useEffect, useState } from 'react';
import type { GalleryNumbers, NumbersEvent } from '@/lib/shared/wire';
import { ask, GalleryApiError } from '../gallery-api';
import { readEvents } from '../read-events';

export type NumbersState = Readonly<{
  /** Of the last scan; null before the first ends. */
  numbers: GalleryNumbers | null;
  /** The scan on its way: images so far, and how much of the way, 0 to 1. */
  scan: Readonly<{ scanned: number; progress: number }> | null;
  error: GalleryApiError | null;
}>;

/** What the bucket holds. A scan is shown as it goes; the server remembers the last one. */
export function useNumbers(): NumbersState & Readonly<{ refresh: () => void }> {
  const [state, setState] = useState<NumbersState>({ numbers: null, scan: null, error: null });
  const [request, setRequest] = useState({ isFresh: false });

  useEffect(() => {
    const controller = new AbortController();
    const read = async () => {
      setState(({ numbers }) => ({ numbers, scan: { scanned: 0, progress: 0 }, error: null }));
      const path = `/api/images/numbers${request.isFresh ? '?refresh=1' : ''}`;
      const response = await ask(path, { signal: controller.signal });
      for await (const event of readEvents<NumbersEvent>(response)) {
        if (event.kind === 'error') throw new GalleryApiError(event.error.message, false, event.error.code);
        if (event.kind === 'end') return setState({ numbers: event.numbers, scan: null, error: null });
        const scan = { scanned: event.scanned, progress: event.fraction };
        setState(({ numbers }) => ({ numbers, scan, error: null }));
      }
      throw new GalleryApiError('The count broke off before its end. Try again.', false);
    };
    read().catch((error: unknown) => {
      if (controller.signal.aborted) return;
      if (!(error instanceof GalleryApiError)) throw error;
      setState(({ numbers }) => ({ numbers, scan: null, error }));
    });
    return () => controller.abort();
  }, [request]);

  return { ...state, refresh: useCallback(() => setRequest({ isFresh: true }), []) };
}
