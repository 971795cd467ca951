import { useCallback, useEffect, useRef, useState } from 'react';

const PARAMETER = 'photo';

/** The photo that is open; null for none. */
export type UsePhotoAddress = readonly [id: string | null, open: (id: string | null) => void];

/** The open photo in the page's address: Back closes it, and a reload or a shared address opens it again. */
export function usePhotoAddress(first: string | null): UsePhotoAddress {
  const [id, setId] = useState(first);
  // The photo has an entry in the history. Closing leaves it there, to be used again: taking it back is asynchronous.
  const hasEntry = useRef<boolean>(false);
  const shown = useRef(first);

  useEffect(() => {
    const onPopState = () => {
      const wasUnused = hasEntry.current && shown.current === null;
      hasEntry.current = false;
      // Nothing was to be seen of the entry that was left, so one press of Back leads past it.
      if (wasUnused) return window.history.back();
      shown.current = new URLSearchParams(window.location.search).get(PARAMETER);
      setId(shown.current);
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, []);

  const open = useCallback((next: string | null) => {
    if (next === shown.current) return;
    const url = new URL(window.location.href);
    if (next === null) url.searchParams.delete(PARAMETER);
    else url.searchParams.set(PARAMETER, next);
    if (shown.current === null && !hasEntry.current) {
      hasEntry.current = true;
      window.history.pushState(null, '', url);
    } else {
      window.history.replaceState(null, '', url);
    }
    shown.current = next;
    setId(next);
  }, []);
  return [id, open];
}
