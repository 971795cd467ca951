import type { KeyboardEvent } from 'react';

type Acts = Readonly<{
  previous: () => void;
  next: () => void;
  rotate: (turns: 1 | 3) => void;
  crop: () => void;
  undo: () => void;
  redo: () => void;
}>;

/** Arrow keys step, R turns, C crops, Ctrl or Command with Z and Y undo and redo. The keys of fields are their own. */
export function actOnKey(event: KeyboardEvent, acts: Acts): void {
  const { key, shiftKey } = event;
  if (event.ctrlKey || event.metaKey) {
    const letter = key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return;
    event.preventDefault();
    if (letter === 'y' || shiftKey) acts.redo();
    else acts.undo();
    return;
  }
  if (event.altKey) return;
  // In a page that is read from right to left the next photo is on the left.
  const isFromRight = getComputedStyle(event.currentTarget).direction === 'rtl';
  if (key === 'ArrowLeft') (isFromRight ? acts.next : acts.previous)();
  else if (key === 'ArrowRight') (isFromRight ? acts.previous : acts.next)();
  else if (key === 'r') acts.rotate(1);
  else if (key === 'R') acts.rotate(3);
  else if (key.toLowerCase() === 'c') acts.crop();
  else return;
  event.preventDefault();
}
