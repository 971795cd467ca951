import { X } from 'lucide-react';
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

/** One change: how far it is, or how it ended, and what can be done about it. Dark in both themes, apart from the photos below it. */
export function JobLine({ gallery, job }: { gallery: Gallery; job: BulkJob }) {
  const text = useText('jobs');
  const common = useText('common');
  const { key, action, total, done, failures, leftOut, phase, canUndo } = job;
  const isOpen = isRunning(job);
  const dismiss = () => gallery.dismissJob(key);
  const hold = useTimedLeave(isDull(job), dismiss);
  const doing = describeAction(action, total, text);
  const more = isOpen
    ? []
    : [alreadyText(job, text), restoredText(job, text)].filter((line) => line !== null);
  if (leftOut > 0) more.push(text.skipped(leftOut));
  return (
    <div
      {...hold}
      className="relative flex w-full flex-col overflow-hidden rounded-xl border border-line bg-surface text-sm text-ink shadow-raised scheme-dark"
    >
      <div className="flex min-h-12 flex-wrap items-center justify-end gap-1 py-1 ps-4 pe-1.5">
        <p
          role="status"
          className="line-clamp-2 min-w-0 flex-1 basis-44 font-medium text-pretty wrap-anywhere"
        >
          {isOpen ? text.running({ doing, done }) : ending(job, text)}
        </p>
        {isOpen && (
          <Act disabled={phase === 'cancelling'} onClick={() => gallery.cancelJob(key)}>
            {phase === 'cancelling' ? text.stopping : text.stop}
          </Act>
        )}
        <WayOn gallery={gallery} job={job} />
        {canUndo && (
          <Act title={text.undoTip} onClick={() => void gallery.undo(key)}>
            {text.undo}
          </Act>
        )}
        {!isOpen && (
          <Button
            tone="quiet"
            size="icon"
            onClick={dismiss}
            aria-label={common.dismiss}
            title={common.dismiss}
          >
            <X aria-hidden="true" />
          </Button>
        )}
      </div>
      {(more.length > 0 || failures.length > 0) && (
        <div className="flex flex-col gap-1 px-4 pb-3 text-ink-soft">
          {more.length > 0 && <p>{more.join(' ')}</p>}
          {failures.length > 0 && (
            <details>
              <summary className="text-danger pointer-coarse:py-3">
                {text.notChanged(failures.length)}
              </summary>
              <ul className="mt-1 max-h-32 overflow-y-auto">
                {reasonsOf(job, text).map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      {isOpen && (
        <ProgressBar
          label={doing}
          progress={total === 0 ? 1 : done / total}
          className="absolute inset-x-0 bottom-0 h-1 rounded-none"
        />
      )}
    </div>
  );
}

/** Signing in, where the session has ended; trying again, where that may help. */
function WayOn({ gallery, job }: { gallery: Gallery; job: BulkJob }) {
  const common = useText('common');
  const { pages } = useHost();
  if (job.phase === 'signed-out' && pages.signIn !== undefined) {
    const address = `${pages.signIn}?${new URLSearchParams({ next: pages.gallery ?? '' })}`;
    return <Act onClick={() => window.location.assign(address)}>{common.signIn}</Act>;
  }
  if (isRunning(job) || retryableCount(job) === 0) return null;
  return <Act onClick={() => void gallery.retryJob(job.key)}>{common.tryAgain}</Act>;
}

type ActProps = { onClick: () => void; disabled?: boolean; title?: string; children: string };

function Act(props: ActProps) {
  return <Button size="small" tone="quiet" className="text-accent! hover:text-accent-strong!" {...props} />;
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
