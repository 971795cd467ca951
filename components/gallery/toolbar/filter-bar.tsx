import { Search, SlidersHorizontal } from 'lucide-react';
import { type SyntheticEvent, useRef, useState } from 'react';
import type { FilterName, GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { takenOfDays } from '@/lib/shared/gallery/taken-days';
import { useText } from '../../text/text-provider';
import { Button } from '../../ui/button';
import { cn } from '../../ui/cn';
import { fieldStyle } from '../../ui/field';
import { SyncedInput } from '../../ui/synced-input';
import { FilterChips } from './filter-chips';
import { FilterFields } from './filter-fields';
import { useFilterPanel } from './use-filter-panel';
import { useRoomBelow } from './use-room-below';

type FilterBarProps = { filters: GalleryFilters; onChange: (filters: GalleryFilters) => void };

/** Words to search for, and behind a button everything else that narrows the list. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const words = useText('gallery').filters;
  const [isOpen, setOpen] = useState(false);
  const bar = useRef<HTMLElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useRoomBelow(panel, isOpen);
  useFilterPanel({ bar, field, isOpen, onClose: () => setOpen(false) });

  const set = (change: Partial<Record<FilterName, string>>) => onChange({ ...filters, ...change });
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const days = { takenFrom: text('takenFrom'), takenTo: text('takenTo') };
    const more = {
      ...{ tag: text('tag'), uploader: text('uploader'), from: text('from'), to: text('to') },
      taken: takenOfDays(days, filters.taken ?? ''),
    };
    set({ q: text('q'), ...(isOpen ? more : {}) });
  }

  return (
    <search ref={bar} className="flex max-w-5xl min-w-0 flex-1 basis-44 flex-col gap-3">
      <form onSubmit={submit} className="flex flex-col gap-3">
        <div className="flex gap-2">
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside. */}
          <label className="relative min-w-0 flex-1">
            <span className="sr-only">{words.searchIn}</span>
            <Search
              className="pointer-events-none absolute top-1/2 start-3 size-4 -translate-y-1/2 text-ink-faint"
              aria-hidden="true"
            />
            <SyncedInput
              ref={field}
              type="search"
              name="q"
              value={filters.q ?? ''}
              placeholder={words.placeholder}
              enterKeyHint="search"
              maxLength={200}
              className={cn(fieldStyle, 'w-full ps-9')}
            />
          </label>
          <Button
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            aria-controls="gallery-filters"
            className="max-sm:px-3 pointer-coarse:h-11"
          >
            <SlidersHorizontal aria-hidden="true" />
            <span className="max-sm:sr-only">{words.more}</span>
          </Button>
        </div>
        <div
          ref={panel}
          id="gallery-filters"
          hidden={!isOpen}
          className={cn(
            // Over the photos, as wide as the bar: as part of it, it would push the whole list down.
            'absolute inset-x-0 top-full grid-cols-1 gap-3 overflow-y-auto rounded-xl border border-line bg-surface p-4 shadow-raised min-[22rem]:grid-cols-2 lg:grid-cols-[repeat(20,minmax(0,1fr))]',
            isOpen && 'grid',
          )}
        >
          <FilterFields filters={filters} onSet={set} onClear={() => onChange({})} />
        </div>
      </form>
      <FilterChips filters={filters} onChange={onChange} />
    </search>
  );
}
