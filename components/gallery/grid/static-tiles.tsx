import type { ReactNode } from 'react';
import type { ImageItem } from '@/lib/shared/wire';
import type { Block } from '../feed/block';

/**
 * The first page as the server renders it, in rows that need no measuring; placed to the pixel like the living grid. A list
 * and no component, so that React keeps each tile's nodes when the living grid takes over.
 */
export function staticTiles(
  blocks: readonly Block[],
  dayText: (day: number) => string,
  tileOf: (image: ImageItem, at: number) => ReactNode,
): ReactNode[] {
  const tiles = blocks.flatMap(
    ({ images, days }) => images?.map((image, at) => ({ image, day: days[at] ?? 0 })) ?? [],
  );
  return tiles.flatMap(({ image, day }, at) => {
    const isFirst = tiles[at - 1]?.day !== day;
    const isLast = tiles[at + 1]?.day !== day;
    return [
      isFirst && (
        <li key={`${day}/${image.id}`} className="w-full day-heading">
          {/* The server may be in another time zone. */}
          <h2 suppressHydrationWarning>{dayText(day)}</h2>
        </li>
      ),
      tileOf(image, at),
      // Takes what the last row leaves, so that its tiles do not grow out of proportion.
      isLast && <li key={`end/${day}`} aria-hidden="true" className="grow-[999999]" />,
    ];
  });
}
