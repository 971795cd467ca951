import { useEffect } from 'react';
import type { UploadTotals } from '@/lib/browser/upload-state';
import { formatPercent } from '@/lib/shared/format';

/** The tab tells how far the uploads are, for who has gone to another one. */
export function useDocumentTitle({ active, queued, progress }: UploadTotals): void {
  const isBusy = active + queued > 0;
  const text = isBusy ? `${formatPercent(progress)} · Sluice` : null;
  useEffect(() => {
    if (text === null) return;
    const before = document.title;
    document.title = text;
    return () => {
      document.title = before;
    };
  }, [text]);
}
