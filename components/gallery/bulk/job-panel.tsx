import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount } from '@/lib/shared/format';
import { countPhotos, describeAction, describeOutcome } from './bulk-action';
import { type BulkJob, type BulkJobs, isDull, isRunning } from './create-bulk-jobs';
import { alreadyText, restoredText, retryable } from './job-texts';
import { useTimedLeave } from './use-timed-leave';

type JobPanelProps = { jobs: BulkJobs; onUndo: (key: number) => void };

/** The changes on their way, the last one that ended with its way back, and those that did not wholly work. */
export function JobPanel({ jobs, onUndo }: JobPanelProps) {
  const list = useSyncExternalStore(jobs.subscribe, jobs.state, jobs.state);
  // One photo takes a moment: its card would only flash up.
  const shown = list.filter((job) => !(isRunning(job) && job.name !== null));
  if (shown.length === 0) return null;
  return (
    <section
      aria-label="Changes"
      className="fixed inset-x-4 bottom-32 z-30 flex max-h-[40dvh] flex-col gap-2 overflow-y-auto sm:right-6 sm:bottom-24 sm:left-auto sm:w-96"
    >
      {shown.map((job) => (
        <JobCard key={job.key} job={job} jobs={jobs} onUndo={onUndo} />
      ))}
    </section>
  );
}

function JobCard({ job, jobs, onUndo }: JobPanelProps & { job: BulkJob }) {
  const { key, action, total, done, failures, leftOut, phase, canUndo } = job;
  const isOpen = isRunning(job);
  const hold = useTimedLeave(isDull(job), () => jobs.dismiss(key));
  return (
    <div
      {...hold}
      className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-4 text-sm shadow-raised"
    >
      <div className="flex items-center gap-2">
        <p role="status" className="min-w-0 flex-1 font-medium text-pretty wrap-anywhere">
          {isOpen ? `${describeAction(action, countPhotos(total))}… ${formatCount(done)} done` : ending(job)}
        </p>
        {isOpen && (
          <Button size="small" disabled={phase === 'cancelling'} onClick={() => jobs.cancel(key)}>
            {phase === 'cancelling' ? 'Stopping…' : 'Stop'}
          </Button>
        )}
        {canUndo && (
          <Button size="small" tone="primary" title="Undo (Ctrl+Z)" onClick={() => onUndo(key)}>
            Undo
          </Button>
        )}
        {!isOpen && (
          <Button size="small" tone="quiet" onClick={() => jobs.dismiss(key)}>
            Dismiss
          </Button>
        )}
      </div>
      {isOpen && (
        <ProgressBar
          label={describeAction(action, countPhotos(total))}
          progress={total === 0 ? 1 : done / total}
        />
      )}
      {!isOpen && [alreadyText(job), restoredText(job)].map((text) => text && <Line key={text}>{text}</Line>)}
      {leftOut > 0 && <Line>{countPhotos(leftOut)} skipped: another change is in progress.</Line>}
      {failures.length > 0 && (
        <details>
          <summary className="text-danger">{notChanged(failures.length)}</summary>
          <ul className="mt-1 max-h-32 overflow-y-auto text-ink-soft">
            {reasons(job).map(([message, count]) => (
              <li key={message}>{count === 1 ? message : `${formatCount(count)} × ${message}`}</li>
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
        retryable(job) > 0 && (
          <Button size="small" className="self-start" onClick={() => void jobs.retry(key)}>
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

/** What was done, and to how many: `7 photos published`. */
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

function notChanged(count: number): string {
  return count === 1 ? '1 photo wasn’t changed' : `${countPhotos(count)} weren’t changed`;
}

/** Each reason once, with how often. */
function reasons({ failures }: BulkJob): [string, number][] {
  const counts = new Map<string, number>();
  for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts];
}
