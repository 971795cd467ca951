import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { transferTextsOf } from '@/lib/browser/upload/read-transfer';
import { answerTexts } from './answer-texts';
import { watchOwnDrags } from './is-own-drag';
import { claim, filesToPaste, hasFiles, isField } from './transfer-events';
import type { Drops } from './use-drops';

type Transfers = Readonly<{
  /** Something of the page itself is dragged over it. */
  isOwnDrag: () => boolean;
  isOwn: boolean;
}>;

/**
 * Answers what is pasted anywhere on the page, and what is dropped on it that is no file. `place` is where events are heard: a page's own
 * list hears them at the document, what stands above all pages at the window, and takes what nobody has taken before.
 */
export function useTransfers(
  { take, say }: Pick<Drops, 'take' | 'say'>,
  place: 'document' | 'window' = 'document',
): Transfers {
  const ask = useRef<() => boolean>(() => false);
  const [isOwn, setOwn] = useState(false);

  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const { clipboardData } = event;
    const files = filesToPaste(event);
    if (clipboardData === null || (files.length === 0 && isField(event.target)) || !claim(event)) return;
    if (files.length > 0) take(files);
    else void answerTexts(transferTextsOf(clipboardData), { take, say });
  });

  const onDrop = useEffectEvent((event: DragEvent) => {
    const { dataTransfer } = event;
    if (dataTransfer === null || hasFiles(event) || ask.current() || isField(event.target)) return;
    if (!claim(event)) return;
    void answerTexts(transferTextsOf(dataTransfer), { take, say });
  });

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const target: EventTarget = place === 'window' ? window : document;
    ask.current = watchOwnDrags(signal);
    document.addEventListener('dragenter', () => setOwn(ask.current()), { signal });
    target.addEventListener('paste', (event) => onPaste(event as ClipboardEvent), { signal });
    target.addEventListener('drop', (event) => onDrop(event as DragEvent), { signal });
    return () => stop.abort();
  }, [place]);
  return { isOwnDrag: () => ask.current(), isOwn };
}
