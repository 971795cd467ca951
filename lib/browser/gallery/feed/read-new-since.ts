const SEEN_KEY = 'gallery-newest-seen';
const VISIT_KEY = 'gallery-new-since';

/**
 * The newest id of the visit before this one, and keeps the newest of this one for the next; images with smaller ids are new.
 * A reload is the same visit. Null without storage: nothing is remembered then, and nothing is new.
 */
export function readNewSince(newestId: string): string | null {
  try {
    const ofVisit = sessionStorage.getItem(VISIT_KEY) ?? localStorage.getItem(SEEN_KEY) ?? newestId;
    sessionStorage.setItem(VISIT_KEY, ofVisit);
    localStorage.setItem(SEEN_KEY, newestId);
    return ofVisit;
  } catch {
    return null;
  }
}
