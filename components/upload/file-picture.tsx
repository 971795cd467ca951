import { Image as ImageIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { UploadItem } from '@/lib/browser/upload';
import { cn } from '../ui/cn';

/** A picture made here may come a moment after its file is done. */
const PREVIEW_COMES_MS = 1_500;

/**
 * The address of a small picture of a file; null while there is none. A picture that scrolled away is not kept: of a published image there
 * is a thumbnail, unless an admin has changed it since.
 */
export function usePicture(item: UploadItem): string | null {
  const isDone = item.status === 'done';
  // A file that was done before it was drawn has nothing left to make a picture of.
  const [takesThumbnail, setTakesThumbnail] = useState(isDone);
  useEffect(() => {
    if (!isDone || takesThumbnail) return;
    const timer = setTimeout(() => setTakesThumbnail(true), PREVIEW_COMES_MS);
    return () => clearTimeout(timer);
  }, [isDone, takesThumbnail]);
  return item.previewUrl ?? (isDone && takesThumbnail ? item.image.thumbUrl : null);
}

/** A file's small picture by its address (`usePicture`), which fills its box; lightly dimmed while it waits. */
export function FilePicture({ item, url }: { item: UploadItem; url: string | null }) {
  // The gallery reads the pixels of thumbnails: one that was kept without leave to do so would be broken there.
  const [isReadable, setReadable] = useState(true);
  if (url === null) {
    // There the reason is in its place, or a ring of progress.
    if (item.status !== 'queued' && item.status !== 'done' && item.status !== 'cancelled') return null;
    return (
      <span className="grid size-full place-items-center text-ink-faint">
        <ImageIcon className="size-6" strokeWidth={1.5} aria-hidden="true" />
      </span>
    );
  }
  const isInMemory = url === item.previewUrl;
  return (
    // biome-ignore lint/performance/noImgElement: a blob in memory has nothing to optimise.
    <img
      key={String(isReadable)}
      src={url}
      alt=""
      crossOrigin={!isInMemory && isReadable ? 'anonymous' : undefined}
      onError={() => !isInMemory && setReadable(false)}
      // One in memory is small and there: it comes with the frame that shows its file, and not each with a frame of its own.
      loading={isInMemory ? 'eager' : 'lazy'}
      decoding={isInMemory ? 'sync' : 'async'}
      draggable={false}
      className={cn(
        'size-full object-cover',
        item.status === 'queued' && 'opacity-60',
        item.status === 'cancelled' && 'opacity-40 grayscale',
      )}
    />
  );
}
