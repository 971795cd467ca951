import { CircleCheck, CirclePause, ImagePlus, Pause, Play, TriangleAlert } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { UploadTotals } from '@/lib/browser/upload';
import type { Texts } from '@/lib/shared/text/texts';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';
import { CameraInput, FolderInput } from './file-inputs';
import { proofsOf } from './proofs-of';
import type { UseUploader } from './use-uploader';

const UploadLink = lazy(async () => ({ default: (await import('./upload-link')).UploadLink }));

type UploadSummaryProps = {
  uploader: UseUploader;
  onPick: () => void;
  onFiles: (files: readonly File[]) => void;
  /** The choice whether photos are made smaller. */
  fullSize: React.ReactNode;
};

/** All uploads together: how far, how fast, how much was saved, and what can be done with all of them. */
export function UploadSummary({ uploader, onPick, onFiles, fullSize }: UploadSummaryProps) {
  const text = useText('upload');
  const { totals, online } = uploader;
  const isBusy = totals.active + totals.queued > 0;
  const proofs = isBusy ? [] : proofsOf(uploader.items);
  return (
    <section
      aria-label={text.summary.title}
      className="flex flex-col gap-4 rounded-2xl border border-line bg-surface p-4 shadow-raised sm:sticky sm:top-[4.5rem] sm:z-10 sm:p-5"
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <div className="min-w-0 flex-1 basis-60">
          <h1 className="flex items-center gap-2 text-lg font-semibold tracking-tight tabular-nums">
            <Headline totals={totals} isBusy={isBusy} />
          </h1>
          <p className="text-sm text-pretty text-ink-soft tabular-nums">
            {describeDetails(totals, { isBusy, online }, text)}
          </p>
        </div>
        <Actions uploader={uploader} isBusy={isBusy} onPick={onPick} onFiles={onFiles} />
      </div>
      {fullSize}
      {isBusy && <ProgressBar label={text.summary.title} progress={totals.progress} className="h-2" />}
      {isBusy && totals.atRisk === 0 && (
        <p className="-mt-1.5 text-xs text-pretty text-ink-faint">{text.summary.mayClose}</p>
      )}
      {proofs.length > 1 && (
        <Suspense>
          <UploadLink key={proofs.join()} proofs={proofs} />
        </Suspense>
      )}
    </section>
  );
}

type ActionsProps = Pick<UploadSummaryProps, 'uploader' | 'onPick' | 'onFiles'> & { isBusy: boolean };

function Actions({ uploader, isBusy, onPick, onFiles }: ActionsProps) {
  const text = useText('upload').summary;
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
        {text.addPhotos}
      </Button>
      <FolderInput onFiles={onFiles} size="small" />
      <CameraInput onFiles={onFiles} size="small" />
      {canRetry && (
        <Button size="small" onClick={retryFailed}>
          {text.retryFailed}
        </Button>
      )}
      {tooLarge.length > 0 && (
        <Button size="small" onClick={sendAllSmaller}>
          {text.sendSmaller}
        </Button>
      )}
      {totals.done + totals.cancelled + totals.failed > 0 && (
        <Button tone="quiet" size="small" onClick={clearFinished}>
          {text.clearFinished}
        </Button>
      )}
      {isRunning && (
        <Button size="small" onClick={pauseAll}>
          <Pause aria-hidden="true" />
          {text.pause}
        </Button>
      )}
      {!isRunning && (totals.paused > 0 || isPaused) && (
        <Button size="small" onClick={resumeAll}>
          <Play aria-hidden="true" />
          {text.resume}
        </Button>
      )}
      {isBusy && (
        <Button tone="quiet" size="small" onClick={cancelAll}>
          {text.cancelAll}
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
  const text = useText('upload').summary;
  const { percent } = useText('formats');
  const { count, done, failed, cancelled, progress } = totals;
  if (isBusy) {
    const isPaused = !isMoving(totals);
    return (
      <>
        {isPaused && <CirclePause className="size-5 text-ink-soft" aria-hidden="true" />}
        {text.doneOfAll({ isPaused, done, all: count - cancelled - failed })}
        <span className="ml-auto font-normal text-ink-soft sm:ml-2">{percent(progress)}</span>
      </>
    );
  }
  if (failed > 0) {
    return (
      <>
        <TriangleAlert className="size-5 text-danger" aria-hidden="true" />
        {done > 0 ? text.someFailed({ done, failed }) : text.allFailed(failed)}
      </>
    );
  }
  if (done === 0) return <>{text.cancelled}</>;
  return (
    <>
      <CircleCheck className="size-5 text-success" aria-hidden="true" />
      {text.allUploaded(done)}
    </>
  );
}

function describeDetails(
  totals: UploadTotals,
  { isBusy, online }: Readonly<{ isBusy: boolean; online: boolean }>,
  { summary: text, saved }: Texts['upload'],
): string {
  const { preparedSourceBytes, preparedSentBytes, bytesPerSecond, secondsLeft, failed } = totals;
  const savedBytes = preparedSourceBytes - preparedSentBytes;
  const isSending = isMoving(totals) && online;
  const parts = [
    isBusy && !isMoving(totals) && text.nothingMoves,
    isSending && bytesPerSecond > 0 && text.speed(bytesPerSecond),
    isSending && secondsLeft !== null && text.timeLeft(secondsLeft),
    // Less than a hundredth is not worth a word.
    savedBytes > preparedSourceBytes * 0.01 &&
      saved({ sourceBytes: preparedSourceBytes, sentBytes: preparedSentBytes }),
    isBusy && failed > 0 && text.failed(failed),
  ];
  const details = parts.filter(Boolean).join(text.between);
  if (details !== '' || !isBusy) return details;
  return online ? text.gettingReady : text.waitingForConnection;
}
