import { useEffect, useEffectEvent } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';
import type { Gallery } from '@/lib/browser/gallery';

/** Keys that work anywhere in the gallery, unless something is being typed or a dialog is open. */
export function useGalleryKeys(gallery: Gallery, mayEdit: boolean, onHelp: () => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    if (isTyping || document.querySelector('dialog[open]') || event.defaultPrevented) return;
    const key = shortcutKey(event);
    const letter = event.ctrlKey || event.metaKey ? key : '';
    if (key === 'Escape') gallery.clearSelection();
    else if (key === '?') onHelp();
    else if (key === 'f' && mayEdit && letter === '' && !event.altKey && !event.repeat) {
      const { selected } = gallery.getSnapshot();
      const { activeId } = gallery.grid.getSnapshot();
      const ids = selected.size > 0 ? [...selected] : activeId === null ? [] : [activeId];
      if (ids.length > 0) void gallery.favour(ids);
    } else if (letter === 'a') {
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
