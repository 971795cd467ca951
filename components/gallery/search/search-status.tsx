import { Button } from '@/components/ui/button';
import { ProgressBar } from '@/components/ui/progress-bar';
import { formatCount } from '@/lib/shared/format';
import { countPhotos } from '../bulk/bulk-action';
import type { UseSearch } from './use-search';

/** How far the search is and what it found. */
export function SearchStatus({ search }: { search: UseSearch }) {
  const { status, cancel, retry } = search;
  if (status === null) return null;
  const { phase, matched, scanned, progress, isTruncated, error } = status;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <p role="status" className="text-ink-soft tabular-nums">
        {phase === 'failed' && (error instanceof Error ? error.message : 'The search failed.')}
        {phase === 'running' &&
          `Searching … ${countPhotos(matched)} found, ${formatCount(scanned)} looked at`}
        {phase === 'done' && `${countPhotos(matched)} ${isTruncated ? 'shown of those that match' : 'found'}`}
        {phase === 'cancelled' && `Stopped: ${countPhotos(matched)} found so far`}
        {phase === 'done' && isTruncated && '. Narrow the search to see the others.'}
      </p>
      {phase === 'running' && (
        <>
          <ProgressBar label="Search" progress={progress} className="w-40" />
          <Button size="small" onClick={cancel}>
            Stop
          </Button>
        </>
      )}
      {(phase === 'failed' || phase === 'cancelled') && (
        <Button size="small" onClick={retry}>
          Search again
        </Button>
      )}
    </div>
  );
}
