import type { ReactNode } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import { type BulkJob, isDull, isRunning } from '@/lib/browser/gallery/bulk-job';
import {
  alreadyText,
  describeAction,
  describeOutcome,
  reasonsOf,
  restoredText,
  retryableCount,
} from '@/lib/browser/gallery/job-texts';
import type { Texts } from '@/lib/shared/text/texts';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { useTimedLeave } from '../../ui/use-timed-leave';

/** One change: how far it is, or how it ended, and what can be done about it. */
export function JobCard({ gallery, job }: { gallery: Gallery; job: BulkJob }) {
  const text = useText('jobs');
  const common = useText('common');
  const { pages } = useHost();
  const { key, action, total, done, failures, leftOut, phase, canUndo } = job;
  const isOpen = isRunning(job);
  const dismiss = () => gallery.dismissJob(key);
  const hold = useTimedLeave(isDull(job), dismiss);
  const doing = describeAction(action, total, text);
  return (
    <div
      {...hold}
      className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-4 text-sm shadow-raised"
    >
      <div className="flex items-center gap-2">
        <p role="status" className="min-w-0 flex-1 font-medium text-pretty wrap-anywhere">
          {isOpen ? text.running({ doing, done }) : ending(job, text)}
        </p>
        {isOpen && (
          <Button size="small" disabled={phase === 'cancelling'} onClick={() => gallery.cancelJob(key)}>
            {phase === 'cancelling' ? text.stopping : text.stop}
          </Button>
        )}
        {canUndo && (
          <Button size="small" tone="primary" title={text.undoTip} onClick={() => void gallery.undo(key)}>
            {text.undo}
          </Button>
        )}
        {!isOpen && (
          <Button size="small" tone="quiet" onClick={dismiss}>
            {common.dismiss}
          </Button>
        )}
      </div>
      {isOpen && <ProgressBar label={doing} progress={total === 0 ? 1 : done / total} />}
      {!isOpen &&
        [alreadyText(job, text), restoredText(job, text)].map(
          (line) => line && <Line key={line}>{line}</Line>,
        )}
      {leftOut > 0 && <Line>{text.skipped(leftOut)}</Line>}
      {failures.length > 0 && (
        <details>
          <summary className="text-danger">{text.notChanged(failures.length)}</summary>
          <ul className="mt-1 max-h-32 overflow-y-auto text-ink-soft">
            {reasonsOf(job, text).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {phase === 'signed-out' && pages.signIn !== undefined ? (
        <Button
          size="small"
          className="self-start"
          onClick={() =>
            window.location.assign(`${pages.signIn}?${new URLSearchParams({ next: pages.gallery ?? '' })}`)
          }
        >
          {common.signIn}
        </Button>
      ) : (
        !isOpen &&
        retryableCount(job) > 0 && (
          <Button size="small" className="self-start" onClick={() => void gallery.retryJob(key)}>
            {common.tryAgain}
          </Button>
        )
      )}
    </div>
  );
}

function Line({ children }: { children: ReactNode }) {
  return <p className="text-ink-soft">{children}</p>;
}

/** The outcome, and of how many: `7 photos published`. */
function ending(job: BulkJob, text: Texts['jobs']): ReactNode {
  const { action, name, changed, total, phase, leftOut, failures } = job;
  const outcome = describeOutcome(action, text);
  if (phase === 'signed-out') return text.signedOut({ changed, outcome });
  if (phase === 'cancelled') return text.stopped({ changed, total, outcome });
  if (changed === 0 && failures.length === 0 && leftOut === 0) return text.nothingToChange;
  if (changed === 1 && name !== null) {
    return text.endedOne<ReactNode>({ name: <bdi key="name">{name}</bdi>, outcome });
  }
  return text.ended({ changed, outcome });
}
