import { useEffect, useState } from 'react';

const SEEN_KEY = 'gallery-newest-seen';
const VISIT_KEY = 'gallery-new-since';

/**
 * The newest id of the visit before this one; images with smaller ids are new. Null for the first visit, and until the
 * page is alive. A reload is the same visit.
 */
export function useNewSince(newestId: string | undefined): string | null {
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    if (newestId === undefined) return;
    try {
      const ofVisit = sessionStorage.getItem(VISIT_KEY) ?? localStorage.getItem(SEEN_KEY) ?? newestId;
      sessionStorage.setItem(VISIT_KEY, ofVisit);
      localStorage.setItem(SEEN_KEY, newestId);
      setSince(ofVisit);
    } catch {
      // Without storage nothing is remembered, and nothing is new.
    }
  }, [newestId]);
  return since;
}
