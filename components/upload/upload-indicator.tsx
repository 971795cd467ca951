import { CirclePause, TriangleAlert, Upload } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { UploadTotals } from '@/lib/browser/upload-state';
import { formatCount, formatPercent } from '@/lib/shared/format';

/** On pages other than the list's own: how the uploads are doing, and the way back to them. Nothing once all went well. */
export function UploadIndicator({ totals, isPaused }: { totals: UploadTotals; isPaused: boolean }) {
  const path = usePathname();
  const open = totals.active + totals.queued;
  if (path === '/' || (open === 0 && totals.failed === 0)) return null;
  return (
    <Link
      href="/"
      prefetch={false}
      data-testid="upload-indicator"
      className="fixed bottom-4 left-4 z-30 flex min-h-11 max-w-[calc(100%-2rem)] items-center gap-2.5 rounded-full border border-line bg-surface px-4 py-2 text-sm font-medium shadow-raised transition-colors hover:border-line-strong [&>svg]:size-4 [&>svg]:shrink-0"
    >
      <Words totals={totals} open={open} isPaused={isPaused || totals.paused === open} />
    </Link>
  );
}

type WordsProps = { totals: UploadTotals; open: number; isPaused: boolean };

function Words({ totals, open, isPaused }: WordsProps) {
  if (open === 0) {
    return (
      <>
        <TriangleAlert className="text-danger" aria-hidden="true" />
        {formatCount(totals.failed)} not uploaded
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
      <span className="truncate tabular-nums">
        {isPaused ? 'Paused' : 'Uploading'}: {formatCount(totals.done)} of {formatCount(totals.done + open)}
      </span>
      <ProgressBar label="All uploads" progress={totals.progress} className="h-1.5 w-16 shrink-0" />
      <span className="sr-only">{formatPercent(totals.progress)}, show the list</span>
    </>
  );
}
