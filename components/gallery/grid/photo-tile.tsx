import { memo, useState } from 'react';
import type { ScrollSpeed } from '@/lib/browser/gallery';
import { averageColour } from '@/lib/browser/gallery/average-colour';
import { ratioClass } from '@/lib/browser/gallery/tile-ratio';
import type { ThumbnailSources } from '@/lib/browser/thumbnails/create-thumbnail-sources';
import { isFavourite } from '@/lib/shared/gallery/favourite-tag';
import type { ImageItem } from '@/lib/shared/wire';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { Thumbnail } from '../thumbs/thumbnail';
import { TileBlur } from './tile-blur';
import { TileCheck } from './tile-check';
import { TileColour } from './tile-colour';
import { TileMarks } from './tile-marks';
import { TileStar } from './tile-star';

/** Pixels from the corner of the grid where reading begins. */
type TileBox = Readonly<{ insetInlineStart: number; top: number; width: number; height: number }>;

type PhotoTileProps = {
  image: ImageItem;
  thumbnails: ThumbnailSources;
  isSelected: boolean;
  /** Some photo is selected: a click selects too. */
  isSelecting: boolean;
  /** The one tile that Tab reaches. */
  isActive: boolean;
  /**
   * The window's speed: a tile that only flies past is a plain colour, as what the others are made of would fill the memory
   * before it is collected. The rest comes when the window is at rest, and stays.
   */
  speed: ScrollSpeed;
  isNew: boolean;
  /** It may be far below the window. */
  isLate?: boolean;
} & (TileBox | { insetInlineStart?: never; top?: never; width?: never; height?: never });

/** One image of the grid; its thumbhash is there before its thumbnail. The grid knows by `data-act` what a click on it does. */
export const PhotoTile = memo(function PhotoTile(props: PhotoTileProps) {
  const {
    image,
    thumbnails,
    isSelected,
    isSelecting,
    isActive,
    speed,
    isNew,
    isLate = false,
    insetInlineStart,
    top,
    width,
    height,
  } = props;
  const text = useText('gallery');
  const [wasCalm, setWasCalm] = useState(speed === 'calm');
  if (speed === 'calm' && !wasCalm) setWasCalm(true);
  const label = image.alt || image.name;
  const tabIndex = isActive ? 0 : -1;
  return (
    <li
      data-id={image.id}
      className={cn(
        'edged group overflow-hidden rounded-sm bg-sunken [contain:strict] sm:rounded-md',
        insetInlineStart === undefined ? cn(ratioClass(image), 'relative') : 'absolute',
      )}
      {...(insetInlineStart === undefined
        ? {}
        : {
            style: {
              insetInlineStart,
              top,
              width,
              height,
              backgroundColor: averageColour(image.thumbhash) ?? '',
            },
          })}
    >
      {insetInlineStart === undefined && <TileColour thumbhash={image.thumbhash} />}
      {(wasCalm || speed !== 'flying') && <TileBlur thumbhash={image.thumbhash} />}
      {(wasCalm || isActive || speed !== 'flying') && (
        <button
          type="button"
          data-act="open"
          tabIndex={tabIndex}
          aria-label={isSelecting ? text.choose(label) : text.open(label)}
          aria-pressed={isSelecting ? isSelected : undefined}
          className="absolute inset-0 focus-visible:-outline-offset-2"
        >
          {wasCalm && (
            <Thumbnail
              key={image.thumbUrl}
              sources={thumbnails}
              address={image.thumbUrl}
              alt={label}
              width={image.width}
              height={image.height}
              draggable={false}
              loading={isLate ? 'lazy' : 'eager'}
              decoding="async"
              className="size-full object-cover"
            />
          )}
        </button>
      )}
      {isSelected && (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute inset-0 rounded-[inherit] bg-black/25 ring-4 ring-accent ring-inset forced-colors:border-4 forced-colors:border-[Highlight]"
        />
      )}
      {wasCalm && (
        <TileCheck label={label} isSelected={isSelected} isSelecting={isSelecting} tabIndex={tabIndex} />
      )}
      {wasCalm && <TileStar label={label} isFavourite={isFavourite(image)} />}
      <TileMarks image={image} isNew={isNew} />
    </li>
  );
});
