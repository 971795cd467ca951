import { Fragment, useEffect, useSyncExternalStore } from 'react';
import type { Uploader } from '@/lib/browser/upload';
import { EMPTY_SNAPSHOT } from '@/lib/browser/upload/empty-snapshot';
import { useHostIfAny } from '../host/host';
import { markUnfinished } from './unfinished-mark';
import { UploadAnnouncements } from './upload-announcements';
import { UploadIndicator } from './upload-indicator';
import { useDocumentTitle } from './use-document-title';

/** The parts that tell of the uploads on every page: the title, the words for screen readers, the way back to the list. */
export function UploadKeeper({ uploader }: { uploader: Uploader }) {
  const { totals, isPaused } = useSyncExternalStore(
    uploader.subscribe,
    uploader.getSnapshot,
    () => EMPTY_SNAPSHOT,
  );
  const host = useHostIfAny();
  const Root = host?.Root ?? Fragment;
  useDocumentTitle(totals);
  const isUnfinished = totals.active + totals.queued > 0;
  useEffect(() => markUnfinished(isUnfinished), [isUnfinished]);
  return (
    <Root>
      <UploadAnnouncements totals={totals} />
      {host && <UploadIndicator totals={totals} isPaused={isPaused} />}
    </Root>
  );
}
