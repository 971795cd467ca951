const KEY = 'sluice:unfinished';

/** Remembers beyond the page whether uploads are under way, so that other pages load the engine only when there is work for it. */
export function markUnfinished(isUnfinished: boolean): void {
  try {
    if (isUnfinished) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage nothing outlives the page anyway.
  }
}

/** True where a page of this browser ended before its uploads did. */
export function hasUnfinished(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}
