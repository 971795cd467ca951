import { X } from 'lucide-react';
import { FAVOURITE_TAG } from '@/lib/shared/gallery/favourite-tag';
import type { FilterName, GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';
import type { Texts } from '@/lib/shared/text/texts';
import { useText } from '../../text/text-provider';

type FilterTexts = Texts['gallery']['filters'];

/** A filter in words. */
const TEXTS: Readonly<Record<FilterName, (value: string, text: FilterTexts) => string>> = {
  q: (value, text) => text.words(value),
  tag: (value, text) => (value === FAVOURITE_TAG ? text.favourites : text.tag(value)),
  uploader: (value, text) => text.uploader(value),
  taken: (value, text) => (value.toLowerCase() === 'none' ? text.undated : text.taken(value)),
  type: (value) => Object.entries(MEDIA_TYPES).find(([name]) => name === value)?.[1].label ?? value,
  orientation: (value, { orientations }) => orientations[value as keyof typeof orientations] ?? value,
  minBytes: (value, text) => text.minBytes(Number(value)),
  maxBytes: (value, text) => text.maxBytes(Number(value)),
  from: (value, text) => text.from(value),
  to: (value, text) => text.to(value),
};

type FilterChipsProps = { filters: GalleryFilters; onChange: (filters: GalleryFilters) => void };

/** The filters that narrow the list, each to be taken away. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const text = useText('gallery').filters;
  const names = Object.keys(filters) as FilterName[];
  if (names.length === 0) return null;
  return (
    <ul aria-label={text.chosen} className="flex flex-wrap gap-2">
      {names.map((name) => {
        const filter = TEXTS[name](filters[name] ?? '', text);
        return (
          <li key={name}>
            <button
              type="button"
              onClick={() => onChange({ ...filters, [name]: '' })}
              aria-label={text.remove(filter)}
              className="flex h-8 max-w-[min(15rem,100%)] items-center gap-1.5 rounded-full bg-accent-soft ps-3 pe-2 text-sm hover:bg-line forced-colors:border pointer-coarse:h-11"
            >
              <span className="truncate">{filter}</span>
              <X className="size-3.5 shrink-0" aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
