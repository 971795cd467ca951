import type { ReactNode } from 'react';
import type { Block } from '@/lib/browser/gallery';
import type { ImageItem } from '@/lib/shared/wire';

/**
 * The first page as the server renders it, in rows that need no measuring; placed to the pixel like the living grid. A list
 * and no component, so that React keeps each tile's nodes when the living grid takes over.
 */
export function staticDays(
  blocks: readonly Block[],
  dayText: (day: number) => string,
  tileOf: (image: ImageItem, at: number) => ReactNode,
): ReactNode[] {
  const days = new Map<number, ReactNode[]>();
  let index = 0;
  for (const { images, days: dayAt } of blocks) {
    for (const [at, image] of (images ?? []).entries()) {
      const day = dayAt[at] ?? 0;
      days.set(day, [...(days.get(day) ?? []), tileOf(image, index)]);
      index += 1;
    }
  }
  return [...days].map(([day, tiles]) => (
    <li key={day} className="flex day-column flex-col">
      {/* The names of days are those of the server, which may be of another version. */}
      {day !== 0 && (
        <h2 className="w-0 min-w-full day-heading" suppressHydrationWarning>
          {dayText(day)}
        </h2>
      )}
      <ul className="flex flex-wrap">
        {tiles}
        {/* Takes what the last row leaves, so that its tiles do not grow out of proportion. */}
        <li key="end" aria-hidden="true" className="row-end" />
      </ul>
    </li>
  ));
}
