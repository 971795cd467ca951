import { Check } from 'lucide-react';
import { useText } from '../../text/text-provider';
import { cn } from '../../ui/cn';

type TileCheckProps = { label: string; isSelected: boolean; isSelecting: boolean; tabIndex: number };

/** Selects a tile's photo; seen where the pointer is, and on all once one is selected. */
export function TileCheck({ label, isSelected, isSelecting, tabIndex }: TileCheckProps) {
  const text = useText('gallery');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button takes the grid's keys like its neighbour; the mark inside is drawn.
    <button
      type="button"
      role="checkbox"
      data-act="select"
      tabIndex={tabIndex}
      aria-checked={isSelected}
      aria-label={text.select(label)}
      className={cn(
        'absolute start-0 top-0 flex size-11 items-start justify-start p-1.5 focus-visible:-outline-offset-2',
        'opacity-0 transition-opacity group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100',
        (isSelected || isSelecting) && 'opacity-100',
      )}
    >
      <span
        className={cn(
          'flex size-5.5 items-center justify-center rounded-full border-2 border-white shadow-sm',
          isSelected ? 'bg-accent text-on-accent' : 'bg-black/40',
        )}
      >
        {isSelected && <Check className="size-3.5" strokeWidth={3.5} aria-hidden="true" />}
      </span>
    </button>
  );
}
