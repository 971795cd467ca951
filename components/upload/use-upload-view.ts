import { useCallback, useState } from 'react';

/** How the files are shown. */
export type UploadView = 'grid' | 'list';

const KEY = 'sluice:upload-view';

/** Pictures or rows, as this browser was last told; pictures at first. */
export function useUploadView(): readonly [UploadView, (view: UploadView) => void] {
  const [view, setView] = useState<UploadView>(readView);
  const choose = useCallback((next: UploadView) => {
    setView(next);
    try {
      localStorage.setItem(KEY, next);
    } catch {
      // Where nothing can be kept, it lasts as long as the page.
    }
  }, []);
  return [view, choose];
}

function readView(): UploadView {
  try {
    return localStorage.getItem(KEY) === 'list' ? 'list' : 'grid';
  } catch {
    return 'grid';
  }
}
