let isOwn = false;

/**
 * Begins to watch what is dragged. A picture or link of the page itself that is dragged over it brings a file along in some browsers, and is
 * nothing to upload. The function it returns asks whether that is so now.
 */
export function watchOwnDrags(signal: AbortSignal): () => boolean {
  const options = { signal, capture: true };
  document.addEventListener('dragstart', () => (isOwn = true), options);
  // A drop comes first: code that handles it may still ask.
  document.addEventListener('dragend', () => (isOwn = false), options);
  // The element that was dragged may have left the page, and with it the end of the drag.
  document.addEventListener('pointerdown', () => (isOwn = false), options);
  return () => isOwn;
}
