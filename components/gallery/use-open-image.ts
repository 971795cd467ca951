import { useCallback, useEffect, useRef, useState } from 'react';

const PARAMETER = 'image';

/** An image's id, null for none, or whichever follows from the one that is open at that moment. */
type Opening = string | null | ((current: string | null) => string | null);

/**
 * The id of the open image, and how to open another or none. The address follows: Back closes the viewer in place of
 * leaving the gallery, and a reload or a shared address opens the same image again.
 */
export function useOpenImage(): readonly [string | null, (opening: Opening) => void] {
  const [openId, setOpenId] = useState<string | null>(null);
  const current = useRef<string | null>(null);
  // The viewer has an entry in the history. Closing leaves it there, to be used again: taking it back is asynchronous,
  // and would cancel whatever navigation begins meanwhile.
  const hasEntry = useRef<boolean>(false);

  const show = useCallback((id: string | null) => {
    current.current = id;
    setOpenId(id);
  }, []);

  useEffect(() => {
    show(readAddress());
    const onPopState = () => {
      const wasUnused = hasEntry.current && current.current === null;
      hasEntry.current = false;
      // Nothing was to be seen of the entry that was left, so one press of Back leads past it.
      if (wasUnused) window.history.back();
      else show(readAddress());
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, [show]);

  const open = useCallback(
    (opening: Opening) => {
      const id = typeof opening === 'function' ? opening(current.current) : opening;
      show(id);
      const before = readAddress();
      if (id === before) return;
      if (before === null && !hasEntry.current) {
        hasEntry.current = true;
        window.history.pushState(null, '', addressOf(id));
      } else {
        window.history.replaceState(null, '', addressOf(id));
      }
    },
    [show],
  );

  return [openId, open];
}

function readAddress(): string | null {
  return new URLSearchParams(window.location.search).get(PARAMETER);
}

function addressOf(id: string | null): URL {
  const url = new URL(window.location.href);
  if (id === null) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, id);
  return url;
}
