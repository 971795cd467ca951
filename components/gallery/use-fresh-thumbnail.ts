import { useRef } from 'react';

/**
 * What to do about a thumbnail that does not load: its signed address has expired on a page left open for long, or somebody
 * moved or deleted the image. It is checked once for each address.
 */
export function useFreshThumbnail(
  check: (id: string) => Promise<void>,
): (id: string, address: string) => void {
  const tried = useRef(new Set<string>());
  return (id, address) => {
    if (tried.current.has(address)) return;
    tried.current.add(address);
    void check(id);
  };
}
