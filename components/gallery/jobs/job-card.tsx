import type { ReactNode } from 'react';
import { type BulkJob, isDull, isRunning } from '@/lib/browser/gallery/bulk-job';
import type { Gallery } from '@/lib/browser/gallery/gallery';
import {
  alreadyText,
  describeAction,
  describeOutcome,
  notChangedText,
  reasonsOf,
  restoredText,
  retryableCount,
} from '@/lib/browser/gallery/job-texts';
import { countPhotos, formatCount } from '@/lib/shared/format';
import { Button } from '../../ui/button';
import { ProgressBar } from '../../ui/progress-bar';
import { useTimedLeave } from '../../ui/use-timed-leave';

/** One change: how far it is, or how it ended, and what can be done about it. */
export function JobCard({ gallery, job }: { gallery: Gallery; job: BulkJob }) {
  const { key, action, total, done, failures, leftOut, phase, canUndo } = job;
  const isOpen = isRunning(job);
  const dismiss = () => gallery.dismissJob(key);
  const hold = useTimedLeave(isDull(job), dismiss);
  const doing = describeAction(action, countPhotos(total));
  return (
    <div
      {...hold}
      className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-4 text-sm shadow-raised"
    >
      <div className="flex items-center gap-2">
        <p role="status" className="min-w-0 flex-1 font-medium text-pretty wrap-anywhere">
          {isOpen ? `${doing}… ${formatCount(done)} done` : ending(job)}
        </p>
        {isOpen && (
          <Button size="small" disabled={phase === 'cancelling'} onClick={() => gallery.cancelJob(key)}>
            {phase === 'cancelling' ? 'Stopping…' : 'Stop'}
          </Button>
        )}
        {canUndo && (
          <Button size="small" tone="primary" title="Undo (Ctrl+Z)" onClick={() => void gallery.undo(key)}>
            Undo
          </Button>
        )}
        {!isOpen && (
          <Button size="small" tone="quiet" onClick={dismiss}>
            Dismiss
          </Button>
        )}
      </div>
      {isOpen && <ProgressBar label={doing} progress={total === 0 ? 1 : done / total} />}
      {!isOpen && [alreadyText(job), restoredText(job)].map((text) => text && <Line key={text}>{text}</Line>)}
      {leftOut > 0 && <Line>{countPhotos(leftOut)} skipped: another change is in progress.</Line>}
      {failures.length > 0 && (
        <details>
          <summary className="text-danger">{notChangedText(failures.length)}</summary>
          <ul className="mt-1 max-h-32 overflow-y-auto text-ink-soft">
            {reasonsOf(job).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {phase === 'signed-out' ? (
        <Button
          size="small"
          className="self-start"
          onClick={() => window.location.assign('/sign-in?next=/gallery')}
        >
          Sign in
        </Button>
      ) : (
        !isOpen &&
        retryableCount(job) > 0 && (
          <Button size="small" className="self-start" onClick={() => void gallery.retryJob(key)}>
            Try again
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
function ending({ action, name, changed, total, phase, leftOut, failures }: BulkJob): ReactNode {
  const outcome = describeOutcome(action);
  if (phase === 'signed-out') return `Signed out: ${countPhotos(changed)} ${outcome}`;
  if (phase === 'cancelled') return `Stopped: ${formatCount(changed)} of ${countPhotos(total)} ${outcome}`;
  if (changed === 0 && failures.length === 0 && leftOut === 0) return 'Nothing to change';
  if (changed === 1 && name !== null) {
    return (
      <>
        <bdi>{name}</bdi> {outcome}
      </>
    );
  }
  return `${changed === 0 ? 'No photos' : countPhotos(changed)} ${outcome}`;
}
