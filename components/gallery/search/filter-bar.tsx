import { Search, SlidersHorizontal, X } from 'lucide-react';
import { type SyntheticEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { fieldStyle } from '@/components/ui/field';
import { MEDIA_TYPE_NAMES, MEDIA_TYPES } from '@/lib/shared/media/media-types';
import { type FilterName, type GalleryFilters, hasFilters, ORIENTATIONS } from '../gallery-filters';
import { FilterChips } from './filter-chips';
import { FilterField } from './filter-field';
import { SIZES, sizeKeyOf } from './sizes';
import { SyncedInput } from './synced-input';

type FilterBarProps = { filters: GalleryFilters; onChange: (filters: GalleryFilters) => void };

/** Words to search for, and behind a button everything else that narrows the list. */
export function FilterBar({ filters, onChange }: FilterBarProps) {
  const [isOpen, setOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
      if (event.key !== '/' || isTyping || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    const onPointer = ({ target }: PointerEvent) => {
      if (target instanceof Node && !bar.current?.contains(target)) setOpen(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // It is meant for the filters, not for what is selected.
      event.preventDefault();
      setOpen(false);
    };
    document.addEventListener('pointerdown', onPointer);
    document.addEventListener('keydown', onKey, { capture: true });
    return () => {
      document.removeEventListener('pointerdown', onPointer);
      document.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [isOpen]);

  const set = (change: Partial<Record<FilterName, string>>) => onChange({ ...filters, ...change });
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    set({ q: text('q'), ...(isOpen ? { tag: text('tag'), from: text('from'), to: text('to') } : {}) });
  }

  return (
    <search ref={bar} className="flex min-w-0 flex-1 flex-col gap-3">
      <form onSubmit={submit} className="flex flex-col gap-3">
        <div className="flex gap-2">
          {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is inside. */}
          <label className="relative min-w-0 flex-1">
            <span className="sr-only">Search names, descriptions and tags</span>
            <Search
              className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
              aria-hidden="true"
            />
            <SyncedInput
              ref={field}
              type="search"
              name="q"
              value={filters.q ?? ''}
              placeholder="Search"
              enterKeyHint="search"
              maxLength={200}
              className={cn(fieldStyle, 'w-full pl-9')}
            />
          </label>
          <Button
            onClick={() => setOpen(!isOpen)}
            aria-expanded={isOpen}
            aria-controls="gallery-filters"
            className="pointer-coarse:h-11"
          >
            <SlidersHorizontal aria-hidden="true" />
            <span className="max-sm:sr-only">Filter</span>
          </Button>
        </div>
        <div
          id="gallery-filters"
          hidden={!isOpen}
          className={cn(
            // Over the photos, as wide as the bar: as part of it, it would push the whole list down.
            'absolute inset-x-0 top-full max-h-[calc(100dvh-9rem)] grid-cols-2 gap-3 overflow-y-auto rounded-xl border border-line bg-surface p-4 shadow-raised sm:grid-cols-3',
            isOpen && 'grid',
          )}
        >
          <FilterField label="Type">
            <select
              className={fieldStyle}
              value={filters.type ?? ''}
              onChange={({ target }) => set({ type: target.value })}
            >
              <option value="">All</option>
              {MEDIA_TYPE_NAMES.map((name) => (
                <option key={name} value={name}>
                  {MEDIA_TYPES[name].label}
                </option>
              ))}
            </select>
          </FilterField>
          <FilterField label="Orientation">
            <select
              className={fieldStyle}
              value={filters.orientation ?? ''}
              onChange={({ target }) => set({ orientation: target.value })}
            >
              <option value="">All</option>
              {ORIENTATIONS.map((one) => (
                <option key={one} value={one}>
                  {one[0]?.toUpperCase() + one.slice(1)}
                </option>
              ))}
            </select>
          </FilterField>
          <FilterField label="Size">
            <select
              className={fieldStyle}
              value={sizeKeyOf(filters)}
              onChange={({ target }) => {
                const size = SIZES.find(({ key }) => key === target.value);
                set({ minBytes: size?.minBytes ?? '', maxBytes: size?.maxBytes ?? '' });
              }}
            >
              <option value="">All</option>
              {SIZES.map(({ key, label }) => (
                <option key={key} value={key}>
                  {label}
                </option>
              ))}
            </select>
          </FilterField>
          <FilterField label="Tag">
            <SyncedInput name="tag" className={fieldStyle} value={filters.tag ?? ''} maxLength={100} />
          </FilterField>
          <FilterField label="From">
            <SyncedInput
              type="date"
              name="from"
              className={fieldStyle}
              value={filters.from ?? ''}
              onBlur={({ target }) => target.value !== (filters.from ?? '') && set({ from: target.value })}
            />
          </FilterField>
          <FilterField label="To">
            <SyncedInput
              type="date"
              name="to"
              className={fieldStyle}
              value={filters.to ?? ''}
              onBlur={({ target }) => target.value !== (filters.to ?? '') && set({ to: target.value })}
            />
          </FilterField>
          <div className="col-span-full flex gap-2">
            <Button type="submit" tone="primary" className="pointer-coarse:h-11">
              Search
            </Button>
            {hasFilters(filters) && (
              <Button tone="quiet" className="pointer-coarse:h-11" onClick={() => onChange({})}>
                <X aria-hidden="true" />
                Clear all
              </Button>
            )}
          </div>
        </div>
      </form>
      <FilterChips filters={filters} onChange={onChange} />
    </search>
  );
}
