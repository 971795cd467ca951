import type { GallerySnapshot } from '@/lib/browser/gallery';
import { useText } from '../text/text-provider';
import { Button } from '../ui/button';
import { ProgressBar } from '../ui/progress-bar';

type SearchStatusProps = {
  status: NonNullable<GallerySnapshot['search']>;
  onStop: () => void;
  onAgain: () => void;
};

/** How far the search is and what it found. */
export function SearchStatus({ status, onStop, onAgain }: SearchStatusProps) {
  const text = useText('gallery').search;
  const { phase, matched, scanned, progress, isTruncated, error } = status;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
      <p role="status" className="text-ink-soft tabular-nums">
        {phase === 'failed' && (error instanceof Error ? error.message : text.failed)}
        {phase === 'running' && text.running({ matched, scanned })}
        {phase === 'done' && (isTruncated ? text.foundSome(matched) : text.found(matched))}
        {phase === 'cancelled' && text.stopped(matched)}
      </p>
      {phase === 'running' && (
        <>
          <ProgressBar label={text.name} progress={progress} className="w-40" />
          <Button size="small" onClick={onStop}>
            {text.stop}
          </Button>
        </>
      )}
      {(phase === 'failed' || phase === 'cancelled') && (
        <Button size="small" onClick={onAgain}>
          {text.again}
        </Button>
      )}
    </div>
  );
}
