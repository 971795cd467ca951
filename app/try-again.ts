/**
 * For a page that could not be drawn: loads it anew. A part of it that could not be fetched is kept as failed and never asked for again, so to draw
 * the same once more would not help. Without a connection the page stays, as the browser would show its own in its place.
 */
export function tryAgain(reset: () => void): void {
  if (navigator.onLine) window.location.reload();
  else reset();
}
