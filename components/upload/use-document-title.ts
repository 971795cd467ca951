import { useEffect, useRef } from 'react';
import type { UploadTotals } from '@/lib/browser/upload-state';
import { formatPercent } from '@/lib/shared/format';

/** Ours in front of whatever the page of the moment is called. */
const OURS = /^\S+\s?% · /u;

/** A title is drawn by the browser itself, outside the page: more often costs more than it tells. */
const EVERY_MS = 1_000;

/** The tab tells how far the uploads are, for who has gone to another one. */
export function useDocumentTitle({ active, queued, paused, progress }: UploadTotals): void {
  const text = active + queued > paused ? `${formatPercent(progress)} · ` : '';
  const shownAt = useRef(0);
  useEffect(() => {
    const show = () => {
      shownAt.current = Date.now();
      const title = text + document.title.replace(OURS, '');
      if (title !== document.title) document.title = title;
    };
    const waitMs = text === '' ? 0 : Math.max(0, shownAt.current + EVERY_MS - Date.now());
    if (waitMs === 0) return show();
    const timer = setTimeout(show, waitMs);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(
    () => () => {
      document.title = document.title.replace(OURS, '');
    },
    [],
  );
}
