import { type RefObject, useEffect, useEffectEvent } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';

type FilterPanel = {
  bar: RefObject<HTMLElement | null>;
  field: RefObject<HTMLInputElement | null>;
  isOpen: boolean;
  onClose: () => void;
};

/** Has `/` lead to the search field, and Escape or a press elsewhere close the panel of filters. */
export function useFilterPanel({ bar, field, isOpen, onClose }: FilterPanel): void {
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (shortcutKey(event) !== '/' || isTyping || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [field]);

  useEffect(() => {
    if (!isOpen) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !bar.current?.contains(target)) close();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It is meant for the filters, not for what is selected.
      event.preventDefault();
      close();
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [bar, isOpen]);
}
