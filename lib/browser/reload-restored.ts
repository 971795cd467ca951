/**
 * Loads a page anew where the browser shows it once more as it was left (its back-forward cache): the person at it may have signed out
 * since. Answers of ours say `no-store`, which keeps pages out of that cache, except in WebKit over plain http. Nothing of the old page is
 * seen meanwhile. Returns the end of it.
 */
export function reloadRestored(page: Window): () => void {
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (!persisted) return;
    page.document.documentElement.hidden = true;
    page.location.reload();
  };
  page.addEventListener('pageshow', onShow);
  return () => page.removeEventListener('pageshow', onShow);
}
