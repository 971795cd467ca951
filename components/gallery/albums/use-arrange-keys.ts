import { useEffect, useEffectEvent } from 'react';
import { readingKey } from '@/lib/browser/dom/reading-key';
import type { Gallery } from '@/lib/browser/gallery';
import { placeOfStep } from '@/lib/browser/gallery/place-of-step';

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowLeft: -1, ArrowRight: 1 };

/**
 * With Alt or Ctrl the arrow keys move the photo that has the focus, or with it all that are selected, by one place. One step after another:
 * keys that come before the server has answered are left out.
 */
export function useArrangeKeys(gallery: Gallery, isOn: boolean): void {
  const act = useEffectEvent(async (event: KeyboardEvent, busy: { isBusy: boolean }) => {
    const key = readingKey(event);
    const by = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
    const id = event.target instanceof Element && event.target.closest<HTMLElement>('[data-id]')?.dataset.id;
    if (by === undefined || !id || !(event.altKey || event.ctrlKey) || event.shiftKey || event.metaKey)
      return;
    event.preventDefault();
    if (busy.isBusy) return;
    const { list, selected } = gallery.getSnapshot();
    const listed = list.blocks.flatMap((block) => block.ids);
    const moved = selected.has(id) ? selected : new Set([id]);
    const behind = placeOfStep(listed, moved, by);
    if (behind === undefined) return;
    busy.isBusy = true;
    await gallery.arrange(
      listed.filter((one) => moved.has(one)),
      behind,
    );
    busy.isBusy = false;
    gallery.grid.focus(id);
  });
  useEffect(() => {
    if (!isOn) return;
    const busy = { isBusy: false };
    const onKey = (event: KeyboardEvent) => void act(event, busy);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
