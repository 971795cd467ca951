import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount } from '@/lib/shared/format';
import { countPhotos, describeAction } from './bulk-action';
import type { BulkJob, BulkJobs } from './create-bulk-jobs';

/** What went well without a word more to say leaves by itself. */
const SHOWN_MS = 10_000;

/** The changes on their way and those that ended, with what did not work. */
export function JobPanel({ jobs }: { jobs: BulkJobs }) {
  const list = useSyncExternalStore(jobs.subscribe, jobs.state, jobs.state);
  if (list.length === 0) return null;
  return (
    <section
      aria-label="Changes to many photos"
      className="fixed inset-x-4 bottom-44 z-30 flex max-h-[40dvh] flex-col gap-2 overflow-y-auto sm:right-6 sm:bottom-24 sm:left-auto sm:w-96"
    >
      {list.map((job) => (
        <JobCard key={job.key} job={job} jobs={jobs} />
      ))}
    </section>
  );
}

function JobCard({ job, jobs }: { job: BulkJob; jobs: BulkJobs }) {
  const { key, action, total, done, failures, leftOut, phase } = job;
  const isRunning = phase === 'running' || phase === 'cancelling';
  const isDull = phase === 'done' && failures.length + leftOut === 0;
  useEffect(() => {
    if (!isDull) return;
    const timer = setTimeout(() => jobs.dismiss(key), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isDull, jobs, key]);
  return (
    <div className="flex flex-col gap-2 rounded-xl border border-line bg-surface p-4 text-sm shadow-raised">
      <p role="status" className="font-medium text-pretty">
        {describeAction(action, total)}
        {isRunning ? ` … ${formatCount(done)} done` : ` · ${endText(job)}`}
      </p>
      {isRunning && (
        <ProgressBar label={describeAction(action, total)} progress={total === 0 ? 1 : done / total} />
      )}
      {leftOut > 0 && (
        <p className="text-ink-soft">{countPhotos(leftOut)} left out: another change is at them.</p>
      )}
      {failures.length > 0 && (
        <details>
          <summary className="text-danger">{countPhotos(failures.length)} did not change</summary>
          <ul className="mt-1 max-h-32 overflow-y-auto text-ink-soft">
            {reasons(job).map(([message, count]) => (
              <li key={message}>
                {formatCount(count)} × {message}
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="flex gap-2">
        {isRunning && (
          <Button size="small" disabled={phase === 'cancelling'} onClick={() => jobs.cancel(key)}>
            {phase === 'cancelling' ? 'Stopping …' : 'Stop'}
          </Button>
        )}
        {!isRunning && failures.length > 0 && phase !== 'signed-out' && (
          <Button size="small" onClick={() => void jobs.retry(key)}>
            Try again
          </Button>
        )}
        {phase === 'signed-out' && (
          <Button size="small" onClick={() => window.location.assign('/sign-in?next=/gallery')}>
            Sign in
          </Button>
        )}
        {!isRunning && (
          <Button size="small" tone="quiet" onClick={() => jobs.dismiss(key)}>
            Dismiss
          </Button>
        )}
      </div>
    </div>
  );
}

function endText({ phase, done, failures }: BulkJob): string {
  const good = formatCount(done - failures.length);
  if (phase === 'cancelled') return `stopped, ${good} done`;
  if (phase === 'signed-out') return 'you are signed out';
  return failures.length === 0 ? 'done' : `${good} done`;
}

/** Each reason once, with how often. */
function reasons({ failures }: BulkJob): [string, number][] {
  const counts = new Map<string, number>();
  for (const { message } of failures) counts.set(message, (counts.get(message) ?? 0) + 1);
  return [...counts];
}
