import { lazy, Suspense, useEffect, useEffectEvent, useState } from 'react';
import { shortcutKey } from '@/lib/browser/dom/shortcut-key';
import type { Gallery } from '@/lib/browser/gallery';

// Loaded with the first photo that is refused with a word.
const RefuseDialog = lazy(async () => ({ default: (await import('./refuse-dialog')).RefuseDialog }));

type HeldKeysProps = { gallery: Gallery; selected: ReadonlySet<string> };

/**
 * Decides about photos that wait, by keys: A accepts, # refuses, W refuses with a word. It is about those that are selected, else about the one
 * with the focus, and then the next one has it.
 */
export function HeldKeys({ gallery, selected }: HeldKeysProps) {
  const [asked, setAsked] = useState<readonly string[] | null>(null);
  const act = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
    if (!isPlain || isTyping || event.defaultPrevented || document.querySelector('dialog[open]')) return;
    // The dialog for a word is on its way, and the word is typed already.
    if (asked !== null) return;
    const key = shortcutKey(event);
    if (!['a', '#', 'Delete', 'w'].includes(key)) return;
    const { activeId } = gallery.grid.getSnapshot();
    const ids = selected.size > 0 ? [...selected] : activeId === null ? [] : [activeId];
    if (ids.length === 0) return;
    event.preventDefault();
    if (key === 'w') {
      setAsked(ids);
      return;
    }
    focusNext(gallery, ids);
    void gallery.move(ids, key === 'a' ? 'private' : 'trash');
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => act(event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (asked === null) return null;
  return (
    <Suspense>
      <RefuseDialog
        count={asked.length}
        onClose={() => setAsked(null)}
        onRefuse={(word) => {
          focusNext(gallery, asked);
          void gallery.refuse(asked, word);
        }}
      />
    </Suspense>
  );
}

/** Gives the focus to the photo behind those that are about to leave, or to the one before them. */
function focusNext(gallery: Gallery, leaving: readonly string[]): void {
  const ids = gallery.getSnapshot().list.blocks.flatMap((block) => block.ids);
  const last = Math.max(...leaving.map((id) => ids.indexOf(id)));
  const isLeft = (id: string) => !leaving.includes(id);
  const next = ids.slice(last + 1).find(isLeft) ?? ids.slice(0, last).findLast(isLeft);
  document.querySelector<HTMLElement>(`[data-id="${next}"] button`)?.focus({ preventScroll: true });
}
