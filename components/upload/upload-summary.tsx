import { CircleCheck, CirclePause, ImagePlus, Pause, Play, TriangleAlert } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { UploadTotals } from '@/lib/browser/upload-state';
import { formatBytes, formatCount, formatDuration, formatPercent } from '@/lib/shared/format';
import { CameraInput, FolderInput } from './file-inputs';
import type { UseUploader } from './use-uploader';

type UploadSummaryProps = {
  uploader: UseUploader;
  onPick: () => void;
  onFiles: (files: readonly File[]) => void;
  /** The choice whether photos are made smaller. */
  fullSize: React.ReactNode;
};

/** All uploads together: how far, how fast, how much was saved, and what can be done with all of them. */
export function UploadSummary({ uploader, onPick, onFiles, fullSize }: UploadSummaryProps) {
  const { totals, online } = uploader;
  const isBusy = totals.active + totals.queued > 0;
  return (
    <section
      aria-label="All uploads"
      className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-4 shadow-raised sm:sticky sm:top-[4.5rem] sm:z-10 sm:p-5"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="flex items-center gap-2 text-lg font-semibold tracking-tight tabular-nums">
            <Headline totals={totals} isBusy={isBusy} />
          </h1>
          <p className="text-sm text-pretty text-ink-soft tabular-nums">
            {describeDetails(totals, isBusy, online)}
          </p>
        </div>
        <Actions uploader={uploader} isBusy={isBusy} onPick={onPick} onFiles={onFiles} />
      </div>
      {fullSize}
      {isBusy && <ProgressBar label="All uploads" progress={totals.progress} className="h-2" />}
      {isBusy && totals.atRisk === 0 && (
        <p className="-mt-1.5 text-xs text-pretty text-ink-faint">
          You can close this page: what is left goes on when you open it again.
        </p>
      )}
    </section>
  );
}

type ActionsProps = Pick<UploadSummaryProps, 'uploader' | 'onPick' | 'onFiles'> & { isBusy: boolean };

function Actions({ uploader, isBusy, onPick, onFiles }: ActionsProps) {
  const { items, totals, isPaused, cancelAll, retryFailed, clearFinished, pauseAll, resumeAll, sendSmaller } =
    uploader;
  const isRunning = isMoving(totals);
  const canRetry = items.some((item) => item.status === 'failed' && item.failure.canRetry);
  const tooLarge = items.filter(
    (item) => item.status === 'failed' && item.failure.code === 'original_too_large',
  );
  const sendAllSmaller = () => {
    for (const { id } of tooLarge) sendSmaller(id);
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button tone={isBusy ? 'secondary' : 'primary'} size="small" onClick={onPick}>
        <ImagePlus aria-hidden="true" />
        Add photos
      </Button>
      <FolderInput onFiles={onFiles} size="small" />
      <CameraInput onFiles={onFiles} size="small" />
      {canRetry && (
        <Button size="small" onClick={retryFailed}>
          Retry failed
        </Button>
      )}
      {tooLarge.length > 0 && (
        <Button size="small" onClick={sendAllSmaller}>
          Send smaller
        </Button>
      )}
      {totals.done + totals.cancelled + totals.failed > 0 && (
        <Button tone="quiet" size="small" onClick={clearFinished}>
          Clear finished
        </Button>
      )}
      {isRunning && (
        <Button size="small" onClick={pauseAll}>
          <Pause aria-hidden="true" />
          Pause
        </Button>
      )}
      {!isRunning && (totals.paused > 0 || isPaused) && (
        <Button size="small" onClick={resumeAll}>
          <Play aria-hidden="true" />
          Resume
        </Button>
      )}
      {isBusy && (
        <Button tone="quiet" size="small" onClick={cancelAll}>
          Cancel all
        </Button>
      )}
    </div>
  );
}

/** Something is on its way or about to be; what is held back is not. */
function isMoving({ active, queued, paused }: UploadTotals): boolean {
  return active + queued > paused;
}

function Headline({ totals, isBusy }: { totals: UploadTotals; isBusy: boolean }) {
  const { count, done, failed, cancelled, progress } = totals;
  if (isBusy) {
    return (
      <>
        {!isMoving(totals) && (
          <>
            <CirclePause className="size-5 text-ink-soft" aria-hidden="true" />
            Paused,{' '}
          </>
        )}
        {formatCount(done)} of {formatCount(count - cancelled - failed)} uploaded
        <span className="ml-auto font-normal text-ink-soft sm:ml-2">{formatPercent(progress)}</span>
      </>
    );
  }
  if (failed > 0) {
    return (
      <>
        <TriangleAlert className="size-5 text-danger" aria-hidden="true" />
        {describeFailures(done, failed)}
      </>
    );
  }
  if (done === 0) return <>Cancelled</>;
  return (
    <>
      <CircleCheck className="size-5 text-success" aria-hidden="true" />
      {done === 1 ? 'Uploaded' : `All ${formatCount(done)} uploaded`}
    </>
  );
}

function describeFailures(done: number, failed: number): string {
  if (done > 0) return `${formatCount(done)} uploaded, ${formatCount(failed)} not`;
  return failed === 1 ? 'It could not be uploaded' : `None of ${formatCount(failed)} could be uploaded`;
}

function describeDetails(totals: UploadTotals, isBusy: boolean, online: boolean): string {
  const { preparedSourceBytes, preparedSentBytes, bytesPerSecond, secondsLeft, failed } = totals;
  const saved = preparedSourceBytes - preparedSentBytes;
  const isSending = isMoving(totals) && online;
  const parts = [
    isBusy && !isMoving(totals) && 'Nothing is sent until you resume',
    isSending && bytesPerSecond > 0 && `${formatBytes(bytesPerSecond)}/s`,
    isSending && secondsLeft !== null && `${formatDuration(secondsLeft)} left`,
    // Less than a hundredth is not worth a word.
    saved > preparedSourceBytes * 0.01 &&
      `${formatBytes(preparedSourceBytes)} → ${formatBytes(preparedSentBytes)}, ${formatPercent(saved / preparedSourceBytes)} smaller`,
    isBusy && failed > 0 && `${formatCount(failed)} failed`,
  ];
  const text = parts.filter(Boolean).join(' · ');
  if (text !== '' || !isBusy) return text;
  return online ? 'Getting ready …' : 'Waiting for the connection';
}
