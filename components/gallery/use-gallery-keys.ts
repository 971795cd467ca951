import { useEffect, useEffectEvent } from 'react';
import type { Gallery } from '@/lib/browser/gallery';

/** Keys that work anywhere in the gallery, unless something is being typed or a dialog is open. */
export function useGalleryKeys(gallery: Gallery, onHelp: () => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (isTyping || document.querySelector('dialog[open]') || event.defaultPrevented) return;
    const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (event.key === 'Escape') gallery.clearSelection();
    else if (event.key === '?') onHelp();
    else if (letter === 'a') {
      event.preventDefault();
      gallery.selectAll();
    } else if (letter === 'z' && !event.shiftKey && !event.repeat) {
      event.preventDefault();
      void gallery.undo();
    }
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
