import { MEDIA_TYPE_NAMES } from '../media/media-types';
import { parseTakenRange } from '../taken/taken-range';

/** Conditions that images must meet, as they stand in the address and in the API's search: text, never empty. */
export type GalleryFilters = Readonly<Partial<Record<FilterName, string>>>;

const FILTER_NAMES = [
  'q',
  'tag',
  'uploader',
  'taken',
  'type',
  'orientation',
  'minBytes',
  'maxBytes',
  'from',
  'to',
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

export const ORIENTATIONS = ['landscape', 'portrait', 'square'] as const;

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a value from an address makes sense; what does not is left out. */
const CHECKS: Readonly<Record<FilterName, (value: string) => boolean>> = {
  q: (value) => value.length <= 200,
  tag: (value) => value.length <= 100,
  uploader: (value) => value.length <= 100,
  taken: (value) => parseTakenRange(value) !== null,
  type: (value) => (MEDIA_TYPE_NAMES as readonly string[]).includes(value),
  orientation: (value) => (ORIENTATIONS as readonly string[]).includes(value),
  minBytes: isByteCount,
  maxBytes: isByteCount,
  from: isDate,
  to: isDate,
};

/** The filters of an address. */
export function parseFilters(params: Readonly<{ get: (name: string) => string | null }>): GalleryFilters {
  const entries = FILTER_NAMES.map((name) => [name, params.get(name)?.trim() ?? ''] as const);
  return Object.fromEntries(entries.filter(([name, value]) => value !== '' && CHECKS[name](value)));
}

/** The same text for the same filters. */
export function filterKeyOf(filters: GalleryFilters): string {
  return JSON.stringify(FILTER_NAMES.map((name) => filters[name] ?? ''));
}

/** Whether anything is asked at all. */
export function hasFilters(filters: GalleryFilters): boolean {
  return Object.keys(filters).length > 0;
}

/** The address with these filters in place of its own, at the top of the list. */
export function withFilters(address: string, filters: GalleryFilters): URL {
  const url = new URL(address);
  for (const name of [...FILTER_NAMES, 'at', 'image']) url.searchParams.delete(name);
  for (const name of FILTER_NAMES) {
    const value = filters[name]?.trim();
    if (value) url.searchParams.set(name, value);
  }
  return url;
}

function isByteCount(value: string): boolean {
  return /^\d{1,12}$/.test(value);
}

function isDate(value: string): boolean {
  return DATE.test(value) && !Number.isNaN(Date.parse(value));
}
