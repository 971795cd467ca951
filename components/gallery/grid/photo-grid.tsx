import { useEffect, useImperativeHandle, useRef, useState, useSyncExternalStore } from 'react';
import { cn } from '@/components/ui/cn';
import type { Feed } from '../feed/feed';
import type { Selection } from '../select/create-selection';
import { useThumbnails } from '../thumbs/thumbnails-context';
import { groupByDay } from './group-by-day';
import { PhotoTile } from './photo-tile';
import { staticDays } from './static-days';
import { useGrid } from './use-grid';
import { useGridSelection } from './use-grid-selection';

/** Most photos that are surely in the first window; what is behind them loads when it comes near. */
const FIRST_SIGHT = 24;

export type GridHandle = Readonly<{
  /** Brings an image into sight, `offset` pixels from the top or wherever; false when it is not on the list. */
  reveal: (id: string, offset?: number) => void;
  focus: (id: string) => void;
}>;

type PhotoGridProps = {
  ref: React.Ref<GridHandle>;
  feed: Feed;
  selection: Selection;
  /** A day as its heading. */
  dayText: (day: number) => string;
  /** Images newer than this id are marked as new; null marks none. */
  newSince: string | null;
  onOpen: (id: string) => void;
  /** A thumbnail did not load from its address. */
  onBroken: (id: string, address: string) => void;
  onRest: (anchor: { id: string; offset: number } | null) => void;
  onDay: (day: number | null) => void;
};

/** The images in justified rows under their days; only those near the window have nodes. */
export function PhotoGrid(props: PhotoGridProps) {
  const { feed, selection, dayText, newSince, onOpen, onBroken, onRest, onDay } = props;
  const { isLastTry } = useThumbnails();
  const { blocks } = useSyncExternalStore(feed.subscribe, feed.state, feed.state);
  const selected = useSyncExternalStore(selection.subscribe, selection.state, selection.state).ids;
  const [wantedId, setWantedId] = useState<string | null>(null);
  const isFocusWanted = useRef<boolean>(false);
  const activeId = wantedId !== null && feed.has(wantedId) ? wantedId : null;
  const { ref, model, frame, pace, reveal } = useGrid({ feed, keepId: activeId, onRest, onDay });

  const focus = (id: string) => {
    reveal(id);
    isFocusWanted.current = true;
    setWantedId(id);
  };
  useImperativeHandle(props.ref, () => ({ reveal, focus }));
  useEffect(() => {
    if (!isFocusWanted.current || activeId === null) return;
    const button = ref.current?.querySelector<HTMLElement>(`[data-id="${activeId}"] button`);
    if (!button) return;
    isFocusWanted.current = false;
    button.focus({ preventScroll: true });
  });

  const handlers = useGridSelection({ grid: ref, model, feed, selection, activeId, onActive: focus, onOpen });
  const firstId = frame?.items.find((item) => item.kind === 'tile')?.id ?? blocks[0]?.ids[0];
  const tabId = activeId ?? firstId;
  const marksOf = (id: string) => ({
    isSelected: selected.has(id),
    isSelecting: selected.size > 0,
    isActive: id === tabId,
    isNew: newSince !== null && id < newSince,
  });

  return (
    <ul
      ref={ref}
      aria-label="Photos"
      {...handlers}
      onErrorCapture={({ target }) => {
        if (!(target instanceof HTMLImageElement) || !isLastTry(target)) return;
        const id = target.closest<HTMLElement>('[data-id]')?.dataset.id;
        if (id) onBroken(id, target.src);
      }}
      onFocus={({ target }) => setWantedId(target.closest<HTMLElement>('[data-id]')?.dataset.id ?? null)}
      className={cn(
        'relative gallery-rows scroll-mt-30 [overflow-anchor:none] select-none',
        frame === null && 'flex flex-wrap',
      )}
      {...(frame === null ? {} : { style: { height: frame.height } })}
    >
      {frame === null
        ? staticDays(blocks, dayText, (image, at) => (
            <PhotoTile
              key={image.id}
              image={image}
              pace="calm"
              isLate={at >= FIRST_SIGHT}
              {...marksOf(image.id)}
            />
          ))
        : groupByDay(frame.items).map(({ day, heading, tiles }) => (
            <li key={day}>
              {heading && (
                <h2
                  className="absolute day-heading"
                  style={{ left: heading.left, top: heading.top, width: heading.width }}
                >
                  {dayText(day)}
                </h2>
              )}
              <ul>
                {tiles.map(({ id, image, isNear, left, top, width, height }) => {
                  const box = { left, top, width, height };
                  if (image === null) {
                    return <li key={id} className="absolute rounded-sm bg-sunken" style={box} />;
                  }
                  const tilePace = pace === 'calm' && !isNear ? 'fast' : pace;
                  return <PhotoTile key={id} image={image} pace={tilePace} {...marksOf(id)} {...box} />;
                })}
              </ul>
            </li>
          ))}
    </ul>
  );
}
