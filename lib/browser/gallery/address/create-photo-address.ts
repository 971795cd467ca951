const PARAMETER = 'image';

/**
 * The open photo in the page's address: Back closes it in place of leaving the gallery, and a reload or a shared address opens
 * the same photo again.
 */
export type PhotoAddress = Readonly<{
  write: (id: string | null) => void;
  /** Tells the photo of the address at once, and of each one that Back and Forward lead to; the function it returns ends it. */
  listen: (onMoved: (id: string | null) => void) => () => void;
}>;

/** Works on the page's own address, and touches nothing before it is used. */
export function createPhotoAddress(): PhotoAddress {
  let shownId: string | null = null;
  // The viewer has an entry in the history. Closing leaves it there, to be used again: taking it back is asynchronous,
  // and would cancel whatever navigation begins meanwhile.
  let hasEntry = false;

  return {
    write(id) {
      shownId = id;
      const before = readAddress();
      if (id === before) return;
      if (before === null && !hasEntry) {
        hasEntry = true;
        window.history.pushState(null, '', addressOf(id));
      } else {
        window.history.replaceState(null, '', addressOf(id));
      }
    },
    listen(onMoved) {
      const arrive = () => {
        shownId = readAddress();
        onMoved(shownId);
      };
      const onPopState = () => {
        const wasUnused = hasEntry && shownId === null;
        hasEntry = false;
        // Nothing was to be seen of the entry that was left, so one press of Back leads past it.
        if (wasUnused) window.history.back();
        else arrive();
      };
      arrive();
      window.addEventListener('popstate', onPopState);
      return () => window.removeEventListener('popstate', onPopState);
    },
  };
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
