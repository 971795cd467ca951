import { useEffect, useState } from 'react';

/**
 * Tells Next.js's router the address where it has changed before the router followed it. The router does so from its first effects on,
 * which run after those of everything below it; on a slow phone a quick person chooses an order earlier, and the address would
 * then say what the page never shows.
 */
export function useToldAddress(): void {
  const [drawn] = useState(() => (typeof window === 'undefined' ? '' : window.location.href));
  useEffect(() => {
    // Behind the effects of the router, which run right after these.
    queueMicrotask(() => {
      const { href } = window.location;
      if (href !== drawn) window.history.replaceState(null, '', href);
    });
  }, [drawn]);
}
