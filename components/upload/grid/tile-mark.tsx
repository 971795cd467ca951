import { Check, Clock, CloudOff, Pause, RotateCw, TriangleAlert } from 'lucide-react';
import type { UploadItem } from '@/lib/browser/upload';
import { isHeldUpload } from '@/lib/shared/is-held-upload';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { progressOf } from '../progress-of';
import { ProgressRing } from './progress-ring';

type TileMarkProps = {
  item: UploadItem;
  /** There is room for a sentence. */
  isLarge: boolean;
  /** There is a picture, which is darkened so that the mark is seen on it. */
  hasPicture: boolean;
};

/** Over a picture: how its file stands. */
export function TileMark({ item, isLarge, hasPicture }: TileMarkProps) {
  const text = useText('uploadQueue').status;
  const progress = progressOf(item);
  if (progress !== null) {
    return (
      <span className={cn('absolute inset-0 grid place-items-center', hasPicture && 'bg-black/20')}>
        <ProgressRing progress={progress}>{waitingIcon(item)}</ProgressRing>
      </span>
    );
  }
  switch (item.status) {
    case 'queued':
      return item.isPaused ? (
        <span className="absolute inset-0 grid place-items-center">
          <span className="grid size-11 place-items-center rounded-full bg-black/55 text-white [&>svg]:size-5">
            <Pause aria-hidden="true" />
          </span>
        </span>
      ) : null;
    case 'done':
      return (
        <span
          className={cn(
            'absolute end-1.5 bottom-1.5 grid size-5 place-items-center rounded-full text-white shadow-sm ring-1 ring-white/70 sm:end-2 sm:bottom-2 forced-colors:bg-[Canvas] forced-colors:text-[CanvasText] [&>svg]:size-3.5',
            isHeldUpload(item.image) ? 'bg-black/65' : 'bg-[oklch(0.5_0.115_158)]',
          )}
        >
          {isHeldUpload(item.image) ? (
            <Clock strokeWidth={2.5} aria-hidden="true" />
          ) : (
            <Check strokeWidth={3} aria-hidden="true" />
          )}
        </span>
      );
    case 'failed':
      return (
        <span className="absolute inset-0 flex flex-col justify-end bg-black/60 p-2 text-start text-white ring-2 ring-danger ring-inset sm:rounded-lg sm:p-2.5 forced-colors:border-2 forced-colors:bg-[Canvas] forced-colors:text-[CanvasText]">
          <span
            className={cn('flex min-w-0 items-center gap-1.5 font-semibold', isLarge ? 'text-sm' : 'text-xs')}
          >
            {isLarge && <TriangleAlert className="size-4 shrink-0" aria-hidden="true" />}
            <span className="min-w-0 hyphens-auto wrap-anywhere">{text.failed}</span>
          </span>
          {isLarge && (
            <span className="line-clamp-4 text-xs text-pretty" aria-hidden="true">
              {item.failure.message}
            </span>
          )}
        </span>
      );
    case 'cancelled':
      return (
        <span
          className="absolute start-2 bottom-2 rounded-full bg-black/65 px-2 py-0.5 text-xs font-medium text-white"
          aria-hidden="true"
        >
          {text.cancelled}
        </span>
      );
    default:
      return null;
  }
}

/** Within the ring: why it does not fill. */
function waitingIcon(item: UploadItem) {
  if (item.status !== 'uploading') return null;
  if (item.waiting === 'offline') return <CloudOff aria-hidden="true" />;
  return item.waiting === 'retry' ? <RotateCw aria-hidden="true" /> : null;
}
