import { Globe } from 'lucide-react';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';

const DAY_MS = 86_400_000;

/** Tells of a photo before it is opened: that it is new, public, or soon gone from the trash. */
export function TileMarks({ image, isNew }: { image: ImageItem; isNew: boolean }) {
  const text = useText('gallery');
  const isPublic = image.state === 'public';
  if (!isNew && !isPublic && image.expiresAt === undefined) return null;
  return (
    <span className="pointer-events-none absolute end-1.5 bottom-1.5 flex max-w-[calc(100%-0.75rem)] items-center gap-1 text-xs text-white">
      {isNew && (
        <span className="rounded-full bg-black/60 px-1.5 py-0.5 font-medium" title={text.newSinceLast}>
          {text.new}
        </span>
      )}
      {image.expiresAt !== undefined && (
        // Server and browser may be on two sides of a full hour.
        <span
          className="truncate rounded-full bg-black/60 px-1.5 py-0.5 font-medium"
          suppressHydrationWarning
        >
          {text.daysLeft(daysUntil(image.expiresAt))}
        </span>
      )}
      {isPublic && (
        <span className="rounded-full bg-black/60 p-1" title={text.public}>
          <Globe className="size-3.5" aria-label={text.public} role="img" />
        </span>
      )}
    </span>
  );
}

/** How long an image stays in the trash, begun days counting whole. */
function daysUntil(expiresAt: string): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - Date.now()) / DAY_MS));
}
