'use client';

import { useMemo, useSyncExternalStore } from 'react';
import type { Navigation } from './host';

/** Told to ourselves, as browsers tell a page of its own `pushState` by nothing that all of them have. */
const PUSHED = 'sluice:pushed';

function subscribe(listener: () => void): () => void {
  const stop = new AbortController();
  for (const name of ['popstate', PUSHED]) window.addEventListener(name, listener, { signal: stop.signal });
  return () => stop.abort();
}

/** Links of the browser's own, and its address: for apps without a router, or of whose router nothing is known. */
export const PLAIN_NAVIGATION: Navigation = {
  Link: ({ prefetch: _, ...props }) => <a {...props} />,
  usePathname: () =>
    useSyncExternalStore(
      subscribe,
      () => window.location.pathname,
      () => '',
    ),
  useSearchParams() {
    const query = useSyncExternalStore(
      subscribe,
      () => window.location.search,
      () => '',
    );
    return useMemo(() => new URLSearchParams(query), [query]);
  },
  usePending: () => false,
  push(href) {
    window.history.pushState(null, '', href);
    window.dispatchEvent(new Event(PUSHED));
  },
};
