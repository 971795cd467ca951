import { lazy, Suspense } from 'react';
import { QuietBoundary } from '../../host/quiet-boundary';
import type { PhotoDialogProps } from './photo-dialog';

// Loaded with the first photo that is opened.
const PhotoDialog = lazy(async () => ({ default: (await import('./photo-dialog')).PhotoDialog }));

/** The same dialog, fetched when it is drawn. */
export function LazyPhotoDialog(props: PhotoDialogProps) {
  return (
    <QuietBoundary>
      <Suspense>
        <PhotoDialog {...props} />
      </Suspense>
    </QuietBoundary>
  );
}
