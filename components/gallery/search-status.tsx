import type { GallerySnapshot } from '@/lib/browser/gallery/gallery';
import { countPhotos, formatCount } from '@/lib/shared/format';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';

type SearchStatusProps = {
  status: NonNullable<GallerySnapshot['search']>;
  onStop: () => void;
  onAgain: () => void;
};

/** How far the search is and what it found. */
export function SearchStatus({ status, onStop, onAgain }: SearchStatusProps) {
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
          <Button size="small" onClick={onStop}>
            Stop
          </Button>
        </>
      )}
      {(phase === 'failed' || phase === 'cancelled') && (
        <Button size="small" onClick={onAgain}>
          Search again
        </Button>
      )}
    </div>
  );
}
