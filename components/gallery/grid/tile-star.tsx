import { Star } from 'lucide-react';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { useRights } from '../use-rights';

type TileStarProps = { label: string; isFavourite: boolean };

/** Marks a favourite, and makes a photo one where somebody may: seen where the pointer is. Keys do it by F. */
export function TileStar({ label, isFavourite }: TileStarProps) {
  const text = useText('galleryMore');
  const { mayEdit } = useRights();
  if (!mayEdit && !isFavourite) return null;
  return (
    <button
      type="button"
      role="switch"
      data-act={mayEdit ? 'favour' : 'open'}
      tabIndex={-1}
      disabled={!mayEdit}
      aria-checked={isFavourite}
      aria-label={text.favouriteNamed(label)}
      className={cn(
        'absolute end-0 top-0 flex size-11 items-start justify-end p-1.5 text-white focus-visible:-outline-offset-2 disabled:pointer-events-none disabled:opacity-100',
        isFavourite
          ? 'opacity-100'
          : 'opacity-0 transition-opacity group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden',
      )}
    >
      <Star
        className={cn('size-5.5 drop-shadow-[0_1px_2px_rgb(0_0_0/0.8)]', isFavourite && 'fill-white')}
        strokeWidth={2}
        aria-hidden="true"
      />
    </button>
  );
}
