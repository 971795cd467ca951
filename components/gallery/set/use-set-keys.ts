import { type KeyboardEvent, useState } from 'react';
import { readingKey } from '@/lib/browser/dom/reading-key';

/** The tile that the keyboard is at, and what its keys do. */
export type UseSetKeys = Readonly<{
  activeId: string | null;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Also for a click, so that Tab comes back to it. */
  setActive: (id: string) => void;
}>;

/** One stop of Tab for the whole grid: arrows go from photo to photo, up and down to the nearest one of the next row. */
export function useSetKeys(): UseSetKeys {
  const [activeId, setActive] = useState<string | null>(null);
  return {
    ...{ activeId, setActive },
    onKeyDown(event) {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const tiles = [...event.currentTarget.querySelectorAll<HTMLElement>('a[data-id]')];
      const at = tiles.indexOf(event.target as HTMLElement);
      const target = at < 0 ? undefined : targetOf(readingKey(event), tiles, at);
      if (target === undefined) return;
      event.preventDefault();
      const id = target.dataset.id;
      if (id !== undefined) setActive(id);
      target.focus();
    },
  };
}

function targetOf(key: string, tiles: readonly HTMLElement[], at: number): HTMLElement | undefined {
  switch (key) {
    case 'ArrowLeft':
      return tiles[at - 1];
    case 'ArrowRight':
      return tiles[at + 1];
    case 'ArrowUp':
      return nearestInRow(tiles.slice(0, at).reverse(), tiles[at]);
    case 'ArrowDown':
      return nearestInRow(tiles.slice(at + 1), tiles[at]);
    case 'Home':
      return tiles[0];
    case 'End':
      return tiles.at(-1);
    default:
      return undefined;
  }
}

/** Returns, of the first row that does not hold `from`, the tile whose middle is nearest to its own. */
function nearestInRow(tiles: readonly HTMLElement[], from: HTMLElement | undefined): HTMLElement | undefined {
  if (from === undefined) return undefined;
  const own = from.getBoundingClientRect();
  const middle = own.left + own.width / 2;
  const boxes = tiles.map((tile) => ({ tile, box: tile.getBoundingClientRect() }));
  const first = boxes.find(({ box }) => Math.abs(box.top - own.top) > own.height / 2);
  if (!first) return undefined;
  const distance = ({ box }: { box: DOMRect }) => Math.abs(box.left + box.width / 2 - middle);
  return boxes
    .filter(({ box }) => Math.abs(box.top - first.box.top) < 2)
    .reduce((best, one) => (distance(one) < distance(best) ? one : best)).tile;
}
