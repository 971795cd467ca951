import { Globe } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import type { ImageItem } from '@/lib/shared/wire';
import { ratioClass } from './ratio-class';
import { TilePlaceholder } from './tile-placeholder';

type GalleryTileProps = { image: ImageItem; onOpen: (id: string) => void };

/** One image of the grid, as wide as its proportion asks; its thumbhash is there before its thumbnail. */
export const GalleryTile = memo(function GalleryTile({ image, onOpen }: GalleryTileProps) {
  const label = image.alt || image.name;
  return (
    <li
      data-id={image.id}
      className={cn(
        ratioClass(image),
        'edged relative min-w-16 overflow-hidden rounded-sm bg-sunken sm:rounded-md',
      )}
    >
      <TilePlaceholder thumbhash={image.thumbhash} />
      <button
        type="button"
        onClick={() => onOpen(image.id)}
        aria-label={`Open ${label}`}
        className="group absolute inset-0 focus-visible:-outline-offset-2"
      >
        {/* biome-ignore lint/performance/noImgElement: thumbnails are made once, at their final size, and cached by address. */}
        <img
          src={image.thumbUrl}
          alt={label}
          width={image.width}
          height={image.height}
          loading="lazy"
          decoding="async"
          className="size-full object-cover transition-opacity group-hover:opacity-90"
        />
      </button>
      {image.state === 'public' && (
        <span
          className="pointer-events-none absolute right-1.5 bottom-1.5 rounded-full bg-black/55 p-1 text-white"
          title="Public"
        >
          <Globe className="size-3.5" aria-label="Public" />
        </span>
      )}
    </li>
  );
});
