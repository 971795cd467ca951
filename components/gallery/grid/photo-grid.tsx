import { memo, useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';
import { groupByDay } from './group-by-day';
import { NewNote } from './new-note';
import { PhotoTile } from './photo-tile';
import { staticDays } from './static-days';

/** Most photos that are surely in the first window; what is behind them loads when it comes near. */
const FIRST_SIGHT = 24;

type PhotoGridProps = {
  gallery: Gallery;
  selected: ReadonlySet<string>;
  /** Images newer than this id are marked as new; null marks none. */
  newSince: string | null;
  /** A note tells how many are new. */
  isNoted: boolean;
};

/** The images in justified rows under their days; only those near the window have nodes. */
export const PhotoGrid = memo(function PhotoGrid(props: PhotoGridProps) {
  const { gallery, selected, newSince, isNoted } = props;
  const text = useText('gallery');
  const { grid, thumbnails, dayText } = gallery;
  const snapshot = useSyncExternalStore(grid.subscribe, grid.getSnapshot, grid.getSnapshot);
  useLayoutEffect(() => grid.drawn(snapshot), [grid, snapshot]);
  // After every drawing: the tile that is to have the focus may only be there now.
  useEffect(() => grid.giveFocus());

  const { list, frame, speed, activeId } = snapshot;
  const firstId = frame?.items.find((item) => item.kind === 'tile')?.id ?? list.blocks[0]?.ids[0];
  const tabId = activeId ?? firstId;
  const marksOf = (id: string) => ({
    thumbnails,
    isSelected: selected.has(id),
    isSelecting: selected.size > 0,
    isActive: id === tabId,
    isNew: newSince !== null && id < newSince,
  });

  return (
    <div className="relative">
      <NewNote list={list} since={isNoted ? newSince : null} />
      <ul
        ref={grid.attach}
        aria-label={text.photos}
        className={cn(
          'relative gallery-rows scroll-mt-30 [overflow-anchor:none] select-none',
          frame === null && 'flex flex-wrap',
        )}
        {...(frame === null ? {} : { style: { height: frame.height } })}
      >
        {frame === null
          ? staticDays(list.blocks, dayText, (image, at) => (
              <PhotoTile
                key={image.id}
                image={image}
                speed="calm"
                isLate={at >= FIRST_SIGHT}
                {...marksOf(image.id)}
              />
            ))
          : groupByDay(frame.items).map(({ day, heading, tiles }) => (
              <li key={day}>
                {heading && (
                  <h2
                    className="absolute day-heading"
                    style={{ insetInlineStart: heading.left, top: heading.top, width: heading.width }}
                  >
                    {dayText(day)}
                  </h2>
                )}
                <ul>
                  {tiles.map(({ id, image, isNear, left, top, width, height }) => {
                    const box = { insetInlineStart: left, top, width, height };
                    if (image === null) {
                      return <li key={id} className="absolute rounded-sm bg-sunken" style={box} />;
                    }
                    const tileSpeed = speed === 'calm' && !isNear ? 'fast' : speed;
                    return <PhotoTile key={id} image={image} speed={tileSpeed} {...marksOf(id)} {...box} />;
                  })}
                </ul>
              </li>
            ))}
      </ul>
    </div>
  );
});
