'use client';

import { lazy, Suspense, use, useEffect, useState } from 'react';
import type { UploadLimits } from '@/lib/shared/limits';
import { QuietBoundary } from '../../host/quiet-boundary';
import { UploadsContext } from '../uploads-provider';
import { watchOwnDrags } from './is-own-drag';
import { hasFiles } from './transfer-events';

// Loaded with the first file that is dragged over the page.
const PageDropzone = lazy(async () => ({ default: (await import('./page-dropzone')).PageDropzone }));

export type PageDropsProps = {
  limits: UploadLimits;
  /** Photos are never made smaller. */
  keepOriginal: boolean;
};

/**
 * Takes files that are dropped on a page without a list of uploads: they are sent by the uploader that lives above all pages. Nothing where
 * there is none, and nothing on a page that takes drops itself.
 */
export function PageDrops(props: PageDropsProps) {
  const holder = use(UploadsContext);
  const [early, setEarly] = useState<readonly File[] | null>(null);
  useEffect(() => {
    if (holder === null || early !== null) return;
    const stop = new AbortController();
    const { signal } = stop;
    const isOwnDrag = watchOwnDrags(signal);
    const isOurs = (event: DragEvent) => !event.defaultPrevented && hasFiles(event) && !isOwnDrag();
    window.addEventListener('dragenter', (event) => isOurs(event) && setEarly([]), { signal });
    // Dropped before the rest is here: the browser must not open the file in place of the page.
    window.addEventListener('dragover', (event) => isOurs(event) && event.preventDefault(), { signal });
    return () => stop.abort();
  }, [holder, early]);
  if (holder === null || early === null) return null;
  return (
    <QuietBoundary>
      <Suspense fallback={<EarlyDrops onFiles={setEarly} />}>
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
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      if (event.type === 'drop') onFiles(Array.from(event.dataTransfer?.files ?? []));
    };
    window.addEventListener('dragover', take, { signal });
    window.addEventListener('drop', take, { signal });
    return () => stop.abort();
  }, [onFiles]);
  return null;
}
