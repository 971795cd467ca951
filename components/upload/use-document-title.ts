import { useEffect } from 'react';
import type { UploadTotals } from '@/lib/browser/upload-state';
import { formatPercent } from '@/lib/shared/format';

/** Ours in front of whatever the page of the moment is called. */
const OURS = /^\S+\s?% · /u;

/** The tab tells how far the uploads are, for who has gone to another one. */
export function useDocumentTitle({ active, queued, paused, progress }: UploadTotals): void {
  const text = active + queued > paused ? `${formatPercent(progress)} · ` : '';
  useEffect(() => {
    const title = document.title.replace(OURS, '');
    document.title = text + title;
    return () => {
      document.title = document.title.replace(OURS, '');
    };
  }, [text]);
}
