import { useEffect, useRef } from 'react';
import type { UploadTotals } from '@/lib/browser/upload';
import { useText } from '../text/text-provider';

/** A title is drawn by the browser itself, outside the page: more often costs more than it tells. */
const EVERY_MS = 1_000;

/** The tab tells how far the uploads are, for who has gone to another one. */
export function useDocumentTitle({ active, queued, paused, progress }: UploadTotals): void {
  const { titleProgress } = useText('uploads');
  const text = active + queued > paused ? titleProgress(progress) : '';
  const shownAt = useRef(0);
  /** The part of ours that stands in front of the page's own title. */
  const ours = useRef<string>('');
  useEffect(() => {
    const show = () => {
      shownAt.current = Date.now();
      const title = text + without(ours.current);
      ours.current = text;
      if (title !== document.title) document.title = title;
    };
    const waitMs = text === '' ? 0 : Math.max(0, shownAt.current + EVERY_MS - Date.now());
    if (waitMs === 0) return show();
    const timer = setTimeout(show, waitMs);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(
    () => () => {
      document.title = without(ours.current);
    },
    [],
  );
}

/** The page's own title. */
function without(ours: string): string {
  return document.title.startsWith(ours) ? document.title.slice(ours.length) : document.title;
}
