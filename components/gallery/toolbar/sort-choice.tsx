import { ArrowDownWideNarrow } from 'lucide-react';
import { GALLERY_ORDERS, type GalleryOrder } from '@/lib/shared/gallery/gallery-order';
import { useText } from '../../text/text-provider';
import { buttonStyle } from '../../ui/button';
import { cn } from '../../ui/cn';

type SortChoiceProps = { order: GalleryOrder; onChoose: (order: GalleryOrder) => void };

/** The order of the list. The browser's own menu under a button, which on small screens is an icon. */
export function SortChoice({ order, onChoose }: SortChoiceProps) {
  const text = useText('gallery').sort;
  return (
    <span
      className={cn(
        buttonStyle(),
        'relative max-sm:px-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:h-11',
      )}
      title={text.name}
    >
      <ArrowDownWideNarrow aria-hidden="true" />
      <span aria-hidden="true" className="max-lg:hidden">
        {text.orders[order]}
      </span>
      <select
        aria-label={text.name}
        value={order}
        onChange={({ target }) => {
          const chosen = GALLERY_ORDERS.find((one) => one === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
        className="absolute -inset-px w-[calc(100%+2px)] cursor-pointer bg-surface text-sm text-ink opacity-0"
      >
        {GALLERY_ORDERS.map((one) => (
          <option key={one} value={one}>
            {text.orders[one]}
          </option>
        ))}
      </select>
    </span>
  );
}
