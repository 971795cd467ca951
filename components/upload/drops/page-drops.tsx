'use client';

import { lazy, Suspense, use, useEffect, useState } from 'react';
import { transferTextsOf } from '@/lib/browser/upload/read-transfer';
import { QuietBoundary } from '../../host/quiet-boundary';
import { UploadsContext } from '../uploads-provider';
import { watchOwnDrags } from './is-own-drag';
import type { Early, PageDropsProps } from './page-dropzone';
import { claim, filesToPaste, hasFiles, hasTexts, isField } from './transfer-events';

// Loaded with the first file that is dragged over the page.
const PageDropzone = lazy(async () => ({ default: (await import('./page-dropzone')).PageDropzone }));

/**
 * Takes files that are dropped or pasted on a page without a list of uploads: they are sent by the uploader that lives above all pages. Nothing where
 * there is none, and nothing on a page that takes drops itself.
 */
export function PageDrops(props: PageDropsProps) {
  const holder = use(UploadsContext);
  const [early, setEarly] = useState<Early | null>(null);
  useEffect(() => {
    if (holder === null || early !== null) return;
    const stop = new AbortController();
    const { signal } = stop;
    const isOwnDrag = watchOwnDrags(signal);
    const isOurs = (event: DragEvent) =>
      !event.defaultPrevented &&
      !isOwnDrag() &&
      (hasFiles(event) || (hasTexts(event) && !isField(event.target)));
    const onPaste = (event: ClipboardEvent) => {
      const { clipboardData, target } = event;
      const files = filesToPaste(event);
      if (clipboardData === null || (files.length === 0 && isField(target)) || !claim(event)) return;
      setEarly({ files, ...(files.length === 0 ? { texts: transferTextsOf(clipboardData) } : {}) });
    };
    window.addEventListener('paste', onPaste, { signal });
    window.addEventListener('dragenter', (event) => isOurs(event) && setEarly({ files: [] }), { signal });
    // Dropped before the rest is here: the browser must not open the file in place of the page.
    window.addEventListener('dragover', (event) => isOurs(event) && event.preventDefault(), { signal });
    return () => stop.abort();
  }, [holder, early]);
  if (holder === null || early === null) return null;
  return (
    <QuietBoundary>
      <Suspense fallback={<EarlyDrops onFiles={(files) => setEarly({ files })} />}>
        <PageDropzone {...props} holder={holder} early={early} />
      </Suspense>
    </QuietBoundary>
  );
}

/** Keeps what is dropped while the rest is being fetched. */
function EarlyDrops({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const take = (event: DragEvent) => {
      if (!hasFiles(event) || !claim(event)) return;
      if (event.type === 'drop') onFiles(Array.from(event.dataTransfer?.files ?? []));
    };
    window.addEventListener('dragover', take, { signal });
    window.addEventListener('drop', take, { signal });
    return () => stop.abort();
  }, [onFiles]);
  return null;
}
