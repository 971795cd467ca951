import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { UploadItem } from '@/lib/browser/upload';

/** The file that Tab reaches, and ways to move it. */
export type ActiveFile = Readonly<{
  /** Null where the list is empty. */
  id: string | null;
  /** Makes it the one that Tab reaches, without a focus. */
  set: (id: string) => void;
  /** Gives it the focus as soon as it is drawn. */
  focus: (id: string) => void;
  /** Gives the focus to the one that will stand in the place of this one: the next, or the one before. */
  leave: (id: string) => void;
}>;

/** Keeps which file of a list is the active one: the first, until another has been. */
export function useActiveFile(list: RefObject<HTMLElement | null>, items: readonly UploadItem[]): ActiveFile {
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const latest = useRef(items);
  latest.current = items;
  const isThere = items.some(({ id }) => id === chosen);

  useEffect(() => {
    if (wanted.current === null) return;
    const file = list.current?.querySelector(`[data-upload="${CSS.escape(wanted.current)}"]`);
    const button = file?.querySelector<HTMLElement>('[data-open]');
    if (!button) return;
    wanted.current = null;
    button.focus({ preventScroll: true });
    file?.scrollIntoView({ block: 'nearest' });
  });

  const focus = useCallback((id: string) => {
    wanted.current = id;
    setChosen(id);
  }, []);
  const leave = useCallback(
    (id: string) => {
      const at = latest.current.findIndex((item) => item.id === id);
      const next = latest.current[at + 1] ?? latest.current[at - 1];
      if (next) focus(next.id);
    },
    [focus],
  );
  return { id: isThere ? chosen : (items[0]?.id ?? null), set: setChosen, focus, leave };
}
