import { useEffect, useState } from 'react';
import { thumbHashToDataURL } from 'thumbhash';

/**
 * The blurred picture of a thumbhash as a data URL, once the page is alive; null before, without a hash, and for one that
 * is damaged.
 */
export function useThumbhashUrl(thumbhash: string | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (thumbhash === null) return;
    try {
      setUrl(thumbHashToDataURL(Uint8Array.from(atob(thumbhash), (character) => character.charCodeAt(0))));
    } catch {
      setUrl(null);
    }
  }, [thumbhash]);
  return url;
}
