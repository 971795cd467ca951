import { useCallback, useEffect, useRef, useState } from 'react';

const PARAMETER = 'image';

/** Of an image, none, or whichever follows from the one that is open at that moment. */
type Opening = string | null | ((current: string | null) => string | null);

type HistoryNote = { hasOwnEntry: boolean; isGoingBack: boolean };

/**
 * The id of the open image, and how to open another or none. The address follows: Back closes the viewer in place of
 * leaving the gallery, and a reload or a shared address opens the same image again.
 */
export function useOpenImage(): readonly [string | null, (opening: Opening) => void] {
  const [openId, setOpenId] = useState<string | null>(null);
  const current = useRef<string | null>(null);
  // Whether the newest entry of the history is ours to take back, and whether that is under way: it takes a while.
  const history = useRef<HistoryNote>({ hasOwnEntry: false, isGoingBack: false });

  const show = useCallback((id: string | null) => {
    current.current = id;
    setOpenId(id);
  }, []);

  useEffect(() => {
    show(readAddress());
    const onPopState = () => {
      const { isGoingBack } = history.current;
      history.current = { hasOwnEntry: false, isGoingBack: false };
      if (isGoingBack) history.current.hasOwnEntry = writeAddress(current.current);
      else show(readAddress());
    };
    window.addEventListener('popstate', onPopState);
    return () => window.removeEventListener('popstate', onPopState);
  }, [show]);

  const open = useCallback(
    (opening: Opening) => {
      const id = typeof opening === 'function' ? opening(current.current) : opening;
      show(id);
      const { hasOwnEntry, isGoingBack } = history.current;
      // What is opened meanwhile is written once the browser has gone back.
      if (isGoingBack) return;
      if (id === null && hasOwnEntry) {
        history.current.isGoingBack = true;
        window.history.back();
      } else if (writeAddress(id)) {
        history.current.hasOwnEntry = true;
      }
    },
    [show],
  );

  return [openId, open];
}

function readAddress(): string | null {
  return new URLSearchParams(window.location.search).get(PARAMETER);
}

/** From the grid to an image is a step that Back undoes; between images it is not. True for such a step. */
function writeAddress(id: string | null): boolean {
  const before = readAddress();
  if (id === before) return false;
  const url = new URL(window.location.href);
  if (id === null) url.searchParams.delete(PARAMETER);
  else url.searchParams.set(PARAMETER, id);
  const isStep = before === null;
  if (isStep) window.history.pushState(null, '', url);
  else window.history.replaceState(null, '', url);
  return isStep;
}
