import { CloudOff, History, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { formatCount } from '@/lib/shared/format';
import type { UseUploader } from './use-uploader';

type UploadNoticesProps = { uploader: UseUploader; restored: number; recovered: number };

/** Files are written down within seconds; only what stays unwritten is worth a word. */
const UNWRITTEN_MS = 6_000;

/** What concerns all uploads: the network, what an earlier visit left, what would be lost. */
export function UploadNotices({ uploader, restored, recovered }: UploadNoticesProps) {
  const { totals, online } = uploader;
  const isBusy = totals.active + totals.queued > 0;
  const isAtRisk = useLasting(totals.atRisk > 0, UNWRITTEN_MS);
  return (
    <>
      {!online && (
        <Notice tone="warning" role="status" icon={<CloudOff aria-hidden="true" />}>
          You are offline.{' '}
          {isBusy ? 'Your uploads wait, and go on by themselves.' : 'What you add is sent once you are back.'}
        </Notice>
      )}
      {restored > 0 && isBusy && (
        <Notice role="status" icon={<History aria-hidden="true" />}>
          {restored === 1 ? 'A photo' : `${formatCount(restored)} photos`} of your last visit{' '}
          {restored === 1 ? 'goes' : 'go'} on where {restored === 1 ? 'it' : 'they'} stopped.
        </Notice>
      )}
      {recovered > 0 && (
        <Notice role="status" icon={<History aria-hidden="true" />}>
          {recovered === 1 ? 'A photo' : `${formatCount(recovered)} photos`} of your last visit arrived just
          now.
        </Notice>
      )}
      {isAtRisk && (
        <Notice tone="warning" role="status" icon={<TriangleAlert aria-hidden="true" />}>
          Keep this page open: {totals.atRisk === 1 ? 'a photo' : `${formatCount(totals.atRisk)} photos`}{' '}
          would have to be chosen again after closing it.
        </Notice>
      )}
    </>
  );
}

/** True once a condition has held for a while. */
function useLasting(isTrue: boolean, forMs: number): boolean {
  const [hasLasted, setHasLasted] = useState(false);
  useEffect(() => {
    if (!isTrue) return;
    const timer = setTimeout(() => setHasLasted(true), forMs);
    return () => {
      clearTimeout(timer);
      setHasLasted(false);
    };
  }, [isTrue, forMs]);
  return isTrue && hasLasted;
}
