import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { readTransfer, transferTextsOf } from '@/lib/browser/upload';
import { watchOwnDrags } from './is-own-drag';
import { hasFiles, isField } from './transfer-events';
import type { Drops } from './use-drops';

type Transfers = Readonly<{
  /** Something of the page itself is dragged over it. */
  isOwnDrag: () => boolean;
  isOwn: boolean;
}>;

/** Answers what is pasted anywhere on the page, and what is dropped on it that is no file. */
export function useTransfers({ take, say }: Pick<Drops, 'take' | 'say'>): Transfers {
  const ask = useRef<() => boolean>(() => false);
  const [isOwn, setOwn] = useState(false);

  const onTexts = useEffectEvent(async (transfer: DataTransfer) => {
    const read = await readTransfer(transferTextsOf(transfer)).catch(() => null);
    if (read === null) return;
    if (typeof read === 'string') say({ kind: read });
    else take(read);
  });

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event;
    const files = Array.from(clipboardData?.files ?? []);
    if (files.length > 0) {
      event.preventDefault();
      take(files);
    } else if (clipboardData !== null && !isField(event.target)) {
      event.preventDefault();
      void onTexts(clipboardData);
    }
  });

  const onDrop = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event;
    if (dataTransfer === null || hasFiles(event) || ask.current() || isField(event.target)) return;
    event.preventDefault();
    void onTexts(dataTransfer);
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    ask.current = watchOwnDrags(signal);
    document.addEventListener('dragenter', () => setOwn(ask.current()), { signal });
    document.addEventListener('paste', (event) => onPaste(event), { signal });
    document.addEventListener('drop', (event) => onDrop(event), { signal });
    return () => stop.abort();
  }, []);
  return { isOwnDrag: () => ask.current(), isOwn };
}
