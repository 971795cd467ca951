import { type MouseEvent, memo } from 'react';
import { ratioClass } from '@/lib/browser/gallery/tile-ratio';
import type { SetImage } from '@/lib/shared/links/set-page';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { TileBlur } from '../grid/tile-blur';
import { TileColour } from '../grid/tile-colour';

type SetTileProps = {
  image: SetImage;
  /** Opens it without a script. */
  href: string;
  onOpen: (id: string) => void;
  onBroken: (id: string) => void;
  /** The one tile that Tab reaches. */
  isActive: boolean;
  /** It may be far below the window. */
  isLate: boolean;
};

/** A photo of a shared set: a link, so that it opens without a script too. */
export const SetTile = memo(function SetTile(props: SetTileProps) {
  const { image, href, onOpen, onBroken, isActive, isLate } = props;
  const text = useText('set');
  const label = image.alt || image.name;
  function open(event: MouseEvent) {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(image.id);
  }
  return (
    <li
      className={cn(
        ratioClass(image),
        'edged relative overflow-hidden rounded-sm bg-sunken [contain:strict] sm:rounded-md',
      )}
    >
      <TileColour thumbhash={image.thumbhash} />
      <TileBlur thumbhash={image.thumbhash} />
      <a
        href={href}
        data-id={image.id}
        tabIndex={isActive ? 0 : -1}
        onClick={open}
        aria-label={text.open(label)}
        className="absolute inset-0 focus-visible:-outline-offset-2"
      >
        {/* biome-ignore lint/performance/noImgElement: thumbnails are made once, at their final size. */}
        <img
          src={image.thumbUrl}
          alt=""
          width={image.width}
          height={image.height}
          draggable={false}
          loading={isLate ? 'lazy' : 'eager'}
          decoding="async"
          onError={() => onBroken(image.id)}
          className="size-full object-cover"
        />
      </a>
    </li>
  );
});
