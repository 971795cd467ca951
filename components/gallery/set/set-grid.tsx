import { useMemo } from 'react';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import type { SetImage } from '@/lib/shared/links/set-page';
import { useText } from '../../text/text-provider';
import { groupSet, type SetDate } from './group-set';
import { SetTile } from './set-tile';
import type { UseSetKeys } from './use-set-keys';

/** Most photos that are surely in the first window; what is behind them loads when it comes near. */
const FIRST_SIGHT = 24;

type SetGridProps = {
  images: readonly SetImage[];
  date: SetDate;
  timeZone: string;
  nowMs: number;
  keys: UseSetKeys;
  hrefOf: (image: SetImage) => string;
  onOpen: (id: string) => void;
  onBroken: (id: string) => void;
};

/** The photos of a shared set in justified rows, under their days where these tell something; in rows that need no measuring. */
export function SetGrid({ images, date, timeZone, nowMs, keys, hrefOf, onOpen, onBroken }: SetGridProps) {
  const text = useText('set');
  const days = useMemo(
    () => (date === null ? null : groupSet(images, date, timeZone)),
    [images, date, timeZone],
  );
  const today = useMemo(() => createDayOf(timeZone)(nowMs), [timeZone, nowMs]);
  const activeId = keys.activeId ?? images[0]?.id;
  const late = new Set(images.slice(FIRST_SIGHT).map(({ id }) => id));
  const tiles = (some: readonly SetImage[]) => (
    <>
      {some.map((image) => (
        <SetTile
          key={image.id}
          image={image}
          href={hrefOf(image)}
          onOpen={onOpen}
          onBroken={onBroken}
          isActive={image.id === activeId}
          isLate={late.has(image.id)}
        />
      ))}
      {/* Takes what the last row leaves, so that its tiles do not grow out of proportion. */}
      <li aria-hidden="true" className="row-end" />
    </>
  );
  const rows = 'flex gallery-rows flex-wrap';
  if (days === null) {
    return (
      <ul aria-label={text.photos} onKeyDown={keys.onKeyDown} className={`${rows} gap-(--tile-gap)!`}>
        {tiles(images)}
      </ul>
    );
  }
  return (
    <ul aria-label={text.photos} onKeyDown={keys.onKeyDown} className={rows}>
      {days.map(({ day, images: some }) => (
        <li key={some[0]?.id} className="flex day-column flex-col">
          {/* The names of days are those of the server, which may be of another version. */}
          <h2 className="w-0 min-w-full day-heading" suppressHydrationWarning>
            {text.day(day, today)}
          </h2>
          <ul className="flex flex-wrap">{tiles(some)}</ul>
        </li>
      ))}
    </ul>
  );
}
