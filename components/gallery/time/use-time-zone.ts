import { useEffect, useState } from 'react';
import { TIME_ZONE_COOKIE } from './time-zone-cookie';

const YEAR_SECONDS = 31_536_000;

/** The browser's time zone; on the first drawing the one the server took, so that both draw the same. */
export function useTimeZone(ofServer: string): string {
  const [timeZone, setTimeZone] = useState(ofServer);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
    if (own === ofServer) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not everywhere, and this is no secret.
    document.cookie = `${TIME_ZONE_COOKIE}=${encodeURIComponent(own)}; path=/gallery; max-age=${YEAR_SECONDS}; samesite=lax`;
    setTimeZone(own);
  }, [ofServer]);
  return timeZone;
}
