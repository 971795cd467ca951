import { Check, Globe } from 'lucide-react';
import { memo, useState } from 'react';
import { cn } from '@/components/ui/cn';
import type { ImageItem } from '@/lib/shared/wire';
import type { Pace } from './create-speed';
import { DaysLeft } from './days-left';
import { TilePlaceholder } from './tile-placeholder';
import { ratioClass } from './tile-ratio';

/** Pixels from the grid's top left corner. */
export type TileBox = Readonly<{ left: number; top: number; width: number; height: number }>;

type PhotoTileProps = {
  image: ImageItem;
  isSelected: boolean;
  /** Some photo is selected: a click selects too. */
  isSelecting: boolean;
  /** The one tile that Tab reaches. */
  isActive: boolean;
  /** Of the window: only at rest a picture is loaded, and once it was, it stays. */
  pace: Pace;
  isNew: boolean;
} & (TileBox | { left?: never; top?: never; width?: never; height?: never });

/** One image of the grid; its thumbhash is there before its thumbnail. What it does is up to the grid, by `data-act`. */
export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps) {
  const { image, isSelected, isSelecting, isActive, pace, isNew, left, top, width, height } = props;
  const [isWanted, setWanted] = useState(pace === 'calm');
  if (pace === 'calm' && !isWanted) setWanted(true);
  const label = image.alt || image.name;
  const tabIndex = isActive ? 0 : -1;
  return (
    <li
      data-id={image.id}
      className={cn(
        'edged group overflow-hidden rounded-sm bg-sunken [contain:strict] sm:rounded-md',
        left === undefined ? cn(ratioClass(image), 'relative') : 'absolute',
      )}
      {...(left === undefined ? {} : { style: { left, top, width, height } })}
    >
      <TilePlaceholder thumbhash={image.thumbhash} isPlain={pace === 'flying'} />
      <button
        type="button"
        data-act="open"
        tabIndex={tabIndex}
        aria-label={`${isSelecting ? 'Choose' : 'Open'} ${label}`}
        aria-pressed={isSelecting ? isSelected : undefined}
        className="absolute inset-0 focus-visible:-outline-offset-2"
      >
        {isWanted && (
          // biome-ignore lint/performance/noImgElement: thumbnails are made once, at their final size, and cached by address.
          <img
            src={image.thumbUrl}
            alt={label}
            width={image.width}
            height={image.height}
            draggable={false}
            decoding="async"
            className="size-full object-cover"
          />
        )}
      </button>
      {isSelected && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 rounded-[inherit] bg-black/25 ring-4 ring-accent ring-inset"
        />
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a button takes the grid's keys like its neighbour; the mark inside is drawn. */}
      <button
        type="button"
        role="checkbox"
        data-act="select"
        tabIndex={tabIndex}
        aria-checked={isSelected}
        aria-label={`Select ${label}`}
        className={cn(
          'absolute top-0 left-0 flex size-11 items-start justify-start p-1.5 focus-visible:-outline-offset-2',
          'opacity-0 transition-opacity group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100',
          (isSelected || isSelecting) && 'opacity-100',
        )}
      >
        <span
          className={cn(
            'flex size-5.5 items-center justify-center rounded-full border-2 border-white shadow-sm',
            isSelected ? 'bg-accent text-on-accent' : 'bg-black/40 text-transparent',
          )}
        >
          <Check className="size-3.5" strokeWidth={3.5} aria-hidden="true" />
        </span>
      </button>
      <span className="pointer-events-none absolute right-1.5 bottom-1.5 flex items-center gap-1 text-xs text-white">
        {isNew && (
          <span
            className="rounded-full bg-black/60 px-1.5 py-0.5 font-medium"
            title="New since you last looked"
          >
            New
          </span>
        )}
        {image.expiresAt !== undefined && <DaysLeft expiresAt={image.expiresAt} />}
        {image.state === 'public' && (
          <span className="rounded-full bg-black/60 p-1" title="Public">
            <Globe className="size-3.5" aria-label="Public" role="img" />
          </span>
        )}
      </span>
    </li>
  );
});
