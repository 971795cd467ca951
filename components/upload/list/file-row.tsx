import { CircleCheck, Ellipsis, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import { useText } from '../../text/text-provider';
import { buttonStyle } from '../../ui/button';
import { cn } from '../../ui/cn';
import { ProgressBar } from '../../ui/progress-bar';
import { describeFile } from '../describe-file';
import { FilePicture, usePicture } from '../file-picture';
import { isSameFile, type PlacedFileProps } from '../items/placed-file';
import { PlacedFileItem } from '../items/placed-file-item';
import { progressOf } from '../progress-of';

/** One file as a row: its picture, its name, and how it stands in words. Drawn again only when the file itself or its place changes. */
export const FileRow = memo(function FileRow({ item, place, isTabStop }: PlacedFileProps) {
  const text = useText('uploadQueue');
  const picture = usePicture(item);
  const { state, facts, notes } = describeFile(item, text);
  const progress = progressOf(item);
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <PlacedFileItem
      item={item}
      place={place}
      className="flex items-center border-b border-line bg-surface pe-2 last:border-b-0 sm:pe-3"
    >
      <button
        type="button"
        data-open
        tabIndex={tabIndex}
        title={[item.name, facts, state, ...notes].join('\n')}
        className="flex h-full min-w-0 flex-1 items-center gap-3 px-3 text-start focus-visible:-outline-offset-2 sm:gap-4 sm:px-4"
      >
        <span className="relative size-16 shrink-0">
          <span className="edged relative block size-full overflow-hidden rounded-lg bg-sunken">
            <FilePicture item={item} url={picture} />
          </span>
          <RowMark item={item} />
        </span>
        <span className="flex min-w-0 flex-1 flex-col gap-1">
          <span className="flex min-w-0 items-baseline gap-2">
            <bdi dir="auto" className="min-w-0 truncate own-direction text-sm font-medium">
              {item.name}
            </bdi>
            {item.folder !== '' && (
              <bdi dir="auto" className="hidden shrink truncate text-xs text-ink-faint sm:block">
                {item.folder}
              </bdi>
            )}
          </span>
          <span
            className={cn(
              'line-clamp-2 text-xs text-pretty tabular-nums',
              item.status === 'failed' ? 'text-danger' : 'text-ink-soft',
            )}
          >
            {item.status === 'failed' ? state : text.status.facts(facts, [state, ...notes].join(' '))}
          </span>
          {progress !== null && <ProgressBar label={item.name} progress={progress} className="h-1!" />}
        </span>
      </button>
      <button
        type="button"
        data-menu
        tabIndex={tabIndex}
        aria-label={text.actionsOf(item.name)}
        aria-haspopup="menu"
        className={cn(buttonStyle({ tone: 'quiet', size: 'icon' }), 'focus-visible:-outline-offset-2')}
      >
        <Ellipsis aria-hidden="true" />
      </button>
    </PlacedFileItem>
  );
}, isSameFile);

/** Over the corner of the picture. */
function RowMark({ item }: { item: UploadItem }) {
  if (item.status === 'done') {
    return (
      <CircleCheck
        className="absolute -end-1.5 -bottom-1.5 size-5 rounded-full bg-surface fill-success text-surface"
        aria-hidden="true"
      />
    );
  }
  if (item.status !== 'failed') return null;
  return (
    <TriangleAlert
      className="absolute -end-1.5 -bottom-1.5 size-5 rounded-full bg-surface p-0.5 text-danger"
      aria-hidden="true"
    />
  );
}
