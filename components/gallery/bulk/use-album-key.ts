import { useEffect, useEffectEvent } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';

/** Calls back for the key B while photos are selected, unless something is being typed or a dialog is open. */
export function useAlbumKey(isOn: boolean, onPress: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (shortcutKey(event) !== 'b' || !isPlain || isTyping || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    onPress();
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
