import { useEffect, useEffectEvent } from 'react';

type GalleryKeys = { onHelp: () => void; onSelectAll: () => void; onEscape: () => void; onUndo: () => void };

/** Keys that work anywhere in the gallery, unless something is being typed or a dialog is open. */
export function useGalleryKeys({ onHelp, onSelectAll, onEscape, onUndo }: GalleryKeys): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (isTyping || document.querySelector('dialog[open]') || event.defaultPrevented) return;
    if (event.key === 'Escape') onEscape();
    else if (event.key === '?') onHelp();
    else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSelectAll();
    } else if (
      event.key.toLowerCase() === 'z' &&
      (event.ctrlKey || event.metaKey) &&
      !event.shiftKey &&
      !event.repeat
    ) {
      event.preventDefault();
      onUndo();
    }
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
