import { X } from 'lucide-react';
import { formatBytes } from '@/lib/shared/format';
import type { FilterName, GalleryFilters } from '@/lib/shared/gallery/gallery-filters';
import { MEDIA_TYPES } from '@/lib/shared/media/media-types';

const TEXTS: Readonly<Record<FilterName, (value: string) => string>> = {
  q: (value) => `“${value}”`,
  tag: (value) => `Tag: ${value}`,
  uploader: (value) => `Uploaded by ${value}`,
  type: (value) => Object.entries(MEDIA_TYPES).find(([name]) => name === value)?.[1].label ?? value,
  orientation: (value) => (value[0]?.toUpperCase() ?? '') + value.slice(1),
  minBytes: (value) => `From ${formatBytes(Number(value))}`,
  maxBytes: (value) => `Up to ${formatBytes(Number(value))}`,
  from: (value) => `Since ${value}`,
  to: (value) => `Until ${value}`,
};

type FilterChipsProps = { filters: GalleryFilters; onChange: (filters: GalleryFilters) => void };

/** The filters that narrow the list, each to be taken away. */
export function FilterChips({ filters, onChange }: FilterChipsProps) {
  const names = Object.keys(filters) as FilterName[];
  if (names.length === 0) return null;
  return (
    <ul aria-label="Filters" className="flex flex-wrap gap-2">
      {names.map((name) => {
        const text = TEXTS[name](filters[name] ?? '');
        return (
          <li key={name}>
            <button
              type="button"
              onClick={() => onChange({ ...filters, [name]: '' })}
              aria-label={`Remove filter ${text}`}
              className="flex h-8 max-w-60 items-center gap-1.5 rounded-full bg-accent-soft pr-2 pl-3 text-sm hover:bg-line pointer-coarse:h-11"
            >
              <span className="truncate">{text}</span>
              <X className="size-3.5 shrink-0" aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
