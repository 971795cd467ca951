'use client';

import {
  createContext,
  lazy,
  type ReactNode,
  Suspense,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Uploader } from '@/lib/browser/upload';
import type { UploadLimits } from '@/lib/shared/limits';
import { useHostIfAny } from '../host/host';
import { QuietBoundary } from '../host/quiet-boundary';
import { useTextAtHand } from '../text/text-provider';
import { type LendUploader, lendUploaders } from './lend-uploaders';
import { hasUnfinished } from './unfinished-mark';

/** Where the page's uploader lives, above all pages. */
export type UploadsHolder = Readonly<{
  /** The uploader there is, or the one `create` makes. */
  open: (create: () => Uploader) => Uploader;
  /** Lends one that has a list of its own. */
  lend: LendUploader;
}>;

export const UploadsContext = createContext<UploadsHolder | null>(null);

/** The uploader above all pages, once there is one. */
export const OpenedUploader = createContext<Uploader | null>(null);

// Loaded with the first file: a page that is only looked at does not pay for it.
const UploadKeeper = lazy(async () => ({ default: (await import('./upload-keeper')).UploadKeeper }));

type UploadsProviderProps = {
  /** With these, uploads that an earlier visit left unfinished continue whatever page is opened; without, only where the list is. */
  limits?: UploadLimits | undefined;
  children: ReactNode;
};

/**
 * Lets uploads continue while the person looks at other pages: `useUploader` below it opens one uploader that lives as long
 * as the page. It is never destroyed; the browser does that.
 */
export function UploadsProvider({ limits, children }: UploadsProviderProps) {
  const text = useTextAtHand('uploader');
  const basePath = useHostIfAny()?.basePath ?? '/api';
  const current = useRef<Uploader | null>(null);
  const [uploader, setUploader] = useState<Uploader | null>(null);
  const holder = useMemo<UploadsHolder>(
    () => ({
      open: (create) => {
        current.current ??= create();
        setUploader(current.current);
        return current.current;
      },
      lend: lendUploaders(),
    }),
    [],
  );
  useEffect(() => {
    // The page of the list has opened it by now.
    if (limits === undefined || current.current !== null || !hasUnfinished()) return;
    // Not by the front door: the page must not wait for what else it offers.
    import('@/lib/browser/upload/create-uploader').then(
      ({ createUploader }) =>
        holder.open(() =>
          createUploader({ limits, endpoint: `${basePath}/upload`, ...(text ? { text } : {}) }),
        ),
      // Without a connection: the next page tries again.
      () => {},
    );
  }, [holder, limits, text, basePath]);
  return (
    <UploadsContext value={holder}>
      <OpenedUploader value={uploader}>{children}</OpenedUploader>
      {uploader && (
        <QuietBoundary>
          <Suspense>
            <KeeperOfUsed uploader={uploader} />
          </Suspense>
        </QuietBoundary>
      )}
    </UploadsContext>
  );
}

/** Draws what tells of the uploads once there are some, and where an earlier page left some unfinished. */
function KeeperOfUsed({ uploader }: { uploader: Uploader }) {
  const [isUsed, setUsed] = useState(hasUnfinished);
  useEffect(() => {
    const look = () => {
      if (uploader.getSnapshot().items.length > 0) startTransition(() => setUsed(true));
    };
    look();
    return uploader.subscribe(look);
  }, [uploader]);
  return isUsed && <UploadKeeper uploader={uploader} />;
}
