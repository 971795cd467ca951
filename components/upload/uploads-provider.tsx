'use client';

import { createContext, lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import type { Uploader } from '@/lib/browser/create-uploader';

/** Where the page's uploader lives, above all pages. */
export type UploadsHolder = Readonly<{
  /** The uploader there is, or the one `create` makes. */
  open: (create: () => Uploader) => Uploader;
}>;

export const UploadsContext = createContext<UploadsHolder | null>(null);

// Loaded with the first uploader: pages that never upload do not pay for it.
const UploadKeeper = lazy(async () => ({ default: (await import('./upload-keeper')).UploadKeeper }));

/**
 * Lets uploads go on while the person looks at other pages: `useUploader` below it opens one uploader that lives as long
 * as the page. It is never destroyed; the browser does that.
 */
export function UploadsProvider({ children }: { children: ReactNode }) {
  const current = useRef<Uploader | null>(null);
  const [uploader, setUploader] = useState<Uploader | null>(null);
  const holder = useMemo<UploadsHolder>(
    () => ({
      open: (create) => {
        current.current ??= create();
        setUploader(current.current);
        return current.current;
      },
    }),
    [],
  );
  return (
    <UploadsContext value={holder}>
      {children}
      {uploader && (
        <Suspense>
          <UploadKeeper uploader={uploader} />
        </Suspense>
      )}
    </UploadsContext>
  );
}
