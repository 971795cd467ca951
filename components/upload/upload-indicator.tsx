import { CirclePause, TriangleAlert, Upload } from 'lucide-react';
import type { UploadTotals } from '@/lib/browser/upload';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { ProgressBar } from '../ui/progress-bar';

/** The pages of drop links. */
const DROP_PAGES = '/drop/';

/** On pages other than the list's own: how the uploads are doing, and the way back to them. Nothing once all went well. */
export function UploadIndicator({ totals, isPaused }: { totals: UploadTotals; isPaused: boolean }) {
  const { Link, usePathname, pages } = useHost();
  const path = usePathname();
  const open = totals.active + totals.queued;
  const { upload } = pages;
  // A guest's page has the list itself.
  const isList = path === upload || path.startsWith(DROP_PAGES);
  if (upload === undefined || isList || (open === 0 && totals.failed === 0)) return null;
  return (
    <Link
      href={upload}
      prefetch={false}
      data-testid="upload-indicator"
      className="fixed start-4 bottom-4 z-30 flex min-h-11 max-w-[calc(100%-2rem)] items-center gap-2.5 rounded-full border border-line bg-surface px-4 py-2 text-sm font-medium shadow-raised transition-colors hover:border-line-strong [&>svg]:size-4 [&>svg]:shrink-0"
    >
      <Words totals={totals} open={open} isPaused={isPaused || totals.paused === open} />
    </Link>
  );
}

type WordsProps = { totals: UploadTotals; open: number; isPaused: boolean };

function Words({ totals, open, isPaused }: WordsProps) {
  const text = useText('uploads');
  const { done, failed, progress } = totals;
  if (open === 0) {
    return (
      <>
        <TriangleAlert className="text-danger" aria-hidden="true" />
        {text.notUploaded(failed)}
      </>
    );
  }
  return (
    <>
      {isPaused ? (
        <CirclePause className="text-ink-soft" aria-hidden="true" />
      ) : (
        <Upload className="text-accent" aria-hidden="true" />
      )}
      <span className="truncate tabular-nums">{text.doneOfAll({ isPaused, done, all: done + open })}</span>
      <ProgressBar label={text.allUploads} progress={progress} className="h-1.5 w-16 shrink-0" />
      <span className="sr-only">{text.showList(progress)}</span>
    </>
  );
}
