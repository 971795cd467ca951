import { CloudOff, History, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useText } from '../text/text-provider';
import { Notice } from '../ui/notice';
import type { UseUploader } from './use-opened-uploader';

type UploadNoticesProps = {
  uploader: UseUploader;
  restored: number;
  recovered: number;
  /** The list is drawn, whose bar tells of the network too. */
  isListed?: boolean;
  /** Part of the page could not be fetched. */
  isOutOfReach?: boolean;
};

/** Files are written down within seconds; only what stays unwritten is worth a word. */
const UNWRITTEN_MS = 6_000;

/** The notices about all uploads: the network, what an earlier visit left, what would be lost. */
export function UploadNotices(props: UploadNoticesProps) {
  const { uploader, restored, recovered, isListed = false, isOutOfReach = false } = props;
  const text = useText('upload').notices;
  const { unreachable } = useText('uploader');
  const { totals, online } = uploader;
  const isBusy = totals.active + totals.queued > 0;
  const isAtRisk = useLasting(totals.atRisk > 0, UNWRITTEN_MS);
  return (
    <>
      {!online && (
        // Over a list the bar shows it, which does not move anything.
        <div className={isListed ? 'sr-only' : undefined}>
          <Notice tone="warning" role="status" icon={<CloudOff aria-hidden="true" />}>
            {isBusy ? text.offlineBusy : text.offlineIdle}
          </Notice>
        </div>
      )}
      {online && isOutOfReach && (
        <Notice tone="warning" role="status" icon={<CloudOff aria-hidden="true" />}>
          {unreachable}
        </Notice>
      )}
      {restored > 0 && isBusy && (
        <Notice role="status" icon={<History aria-hidden="true" />}>
          {text.restored(restored)}
        </Notice>
      )}
      {recovered > 0 && (
        <Notice role="status" icon={<History aria-hidden="true" />}>
          {text.recovered(recovered)}
        </Notice>
      )}
      {isAtRisk && (
        <Notice tone="warning" role="status" icon={<TriangleAlert aria-hidden="true" />}>
          {text.atRisk(totals.atRisk)}
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
