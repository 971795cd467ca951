import { CircleCheck, Image as ImageIcon, TriangleAlert } from 'lucide-react';
import type { UploadItem } from '@/lib/browser/upload';
import { cn } from '../ui/cn';

/** The small picture, and over its corner how the file stands. */
export function FilePreview({ item }: { item: UploadItem }) {
  // A picture that scrolled away is not kept; of a published image there is a thumbnail, unless an admin has changed it since.
  const url = item.previewUrl ?? (item.status === 'done' ? item.image.thumbUrl : null);
  return (
    <div className="relative size-12 shrink-0">
      <div className="edged relative grid size-full place-items-center overflow-hidden rounded-lg bg-sunken text-ink-faint">
        {url === null ? (
          <ImageIcon className="size-5" strokeWidth={1.5} aria-hidden="true" />
        ) : (
          // biome-ignore lint/performance/noImgElement: a blob in memory has nothing to optimise.
          <img
            src={url}
            alt=""
            loading="lazy"
            className={cn('size-full object-cover', item.status === 'cancelled' && 'opacity-40 grayscale')}
          />
        )}
      </div>
      {item.status === 'done' && (
        <CircleCheck
          className="absolute -right-1.5 -bottom-1.5 size-5 rounded-full bg-surface fill-success text-surface"
          aria-hidden="true"
        />
      )}
      {item.status === 'failed' && (
        <TriangleAlert
          className="absolute -right-1.5 -bottom-1.5 size-5 rounded-full bg-surface p-0.5 text-danger"
          aria-hidden="true"
        />
      )}
    </div>
  );
}
