import { Image as ImageIcon } from 'lucide-react';
import type { UploadItem } from '@/lib/browser/upload';
import { cn } from '../ui/cn';

/** The address of a small picture of a file; null while there is none. */
export function pictureOf(item: UploadItem): string | null {
  // A picture that scrolled away is not kept; of a published image there is a thumbnail, unless an admin has changed it since.
  return item.previewUrl ?? (item.status === 'done' ? item.image.thumbUrl : null);
}

/** A file's small picture, which fills its box; lightly dimmed while it waits. */
export function FilePicture({ item }: { item: UploadItem }) {
  const url = pictureOf(item);
  if (url === null) {
    if (item.status === 'failed') return null;
    return (
      <span className="grid size-full place-items-center text-ink-faint">
        <ImageIcon className="size-6" strokeWidth={1.5} aria-hidden="true" />
      </span>
    );
  }
  return (
    // biome-ignore lint/performance/noImgElement: a blob in memory has nothing to optimise.
    <img
      src={url}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      className={cn(
        'size-full object-cover',
        item.status === 'queued' && 'opacity-60',
        item.status === 'cancelled' && 'opacity-40 grayscale',
      )}
    />
  );
}
