import { memo } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import { useText } from '../text/text-provider';
import { cn } from '../ui/cn';
import { FileActions } from './file-actions';
import { FilePreview } from './file-preview';
import { FileStatus } from './file-status';
import type { UseUploader } from './use-uploader';

/** The actions on one file; the functions never change. */
export type FileRowActions = Pick<
  UseUploader,
  'cancel' | 'retry' | 'remove' | 'pause' | 'resume' | 'sendNext' | 'sendSmaller'
>;

export type FileRowProps = {
  item: UploadItem;
  linkSeconds: number;
  actions: FileRowActions;
  /** Where it stands in a list of which only a part is drawn; absent where all of it is. */
  place?: { index: number; count: number } | undefined;
};

/** Height of every row of a list of which only a part is drawn, in pixels. */
export const ROW_HEIGHT = 88;

/** One file: what it is, how far it is, what can be done. Drawn again only when the file itself changes. */
export const FileRow = memo(function FileRow(props: FileRowProps) {
  const { item, place } = props;
  return (
    <li
      data-state={item.status}
      data-id={item.status === 'done' ? item.image.id : undefined}
      data-upload={item.id}
      data-clamped={place && ''}
      aria-setsize={place?.count}
      aria-posinset={place && place.index + 1}
      style={place && { top: place.index * ROW_HEIGHT, height: ROW_HEIGHT }}
      className={cn(
        'flex items-center gap-3 px-3 sm:gap-4 sm:px-4',
        place === undefined
          ? 'skip-when-hidden py-2.5'
          : 'absolute inset-x-0 overflow-hidden border-b border-line',
      )}
    >
      <FilePreview item={item} />
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="flex min-w-0 items-baseline gap-2">
          <FileName item={item} />
          {item.folder !== '' && (
            <bdi
              dir="auto"
              className="hidden shrink truncate text-xs text-ink-faint sm:block"
              title={item.folder}
            >
              {item.folder}
            </bdi>
          )}
        </p>
        <FileStatus item={item} />
      </div>
      <FileActions {...props} />
    </li>
  );
}, isSameRow);

function isSameRow(a: FileRowProps, b: FileRowProps): boolean {
  return (
    a.item === b.item &&
    a.actions === b.actions &&
    a.linkSeconds === b.linkSeconds &&
    a.place?.index === b.place?.index &&
    a.place?.count === b.place?.count
  );
}

/** The person's own name for it; once there is something to open, a link that does. */
function FileName({ item }: { item: UploadItem }) {
  const text = useText('upload');
  const name = (
    <bdi dir="auto" className="min-w-0 truncate text-sm font-medium" title={item.name}>
      {item.name}
    </bdi>
  );
  const shareUrl = item.status === 'done' ? item.image.shareUrl : null;
  if (shareUrl === null) return name;
  return (
    <a
      href={shareUrl}
      target="_blank"
      rel="noreferrer"
      className="flex min-w-0 rounded-sm decoration-ink-faint underline-offset-4 hover:underline"
    >
      {name}
      <span className="sr-only"> {text.opensInNewTab}</span>
    </a>
  );
}
