import type { KeyboardEvent } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';

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
  const { shiftKey } = event;
  const key = shortcutKey(event);
  if (event.ctrlKey || event.metaKey) {
    if (key !== 'z' && key !== 'y') return;
    event.preventDefault();
    if (key === 'y' || shiftKey) acts.redo();
    else acts.undo();
    return;
  }
  if (event.altKey) return;
  if (key === 'ArrowLeft') acts.previous();
  else if (key === 'ArrowRight') acts.next();
  else if (key === 'r') acts.rotate(shiftKey ? 3 : 1);
  else if (key === 'c') acts.crop();
  else return;
  event.preventDefault();
}
