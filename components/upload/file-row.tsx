import { memo } from 'react';
import type { UploadItem } from '@/lib/browser/upload-state';
import { FileActions } from './file-actions';
import { FilePreview } from './file-preview';
import { FileStatus } from './file-status';

export type FileRowProps = {
  item: UploadItem;
  linkSeconds: number;
  onCancel: (id: string) => void;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
};

/** One file: what it is, how far it is, what can be done. Drawn again only when the file itself changes. */
export const FileRow = memo(function FileRow(props: FileRowProps) {
  const { item } = props;
  return (
    <li
      data-state={item.status}
      data-id={item.status === 'done' ? item.image.id : undefined}
      className="flex skip-when-hidden items-center gap-3 px-3 py-2.5 sm:gap-4 sm:px-4"
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
});

/** The person's own name for it; once there is something to open, a link that does. */
function FileName({ item }: { item: UploadItem }) {
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
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}
