import { isMediaType, MEDIA_TYPES, type MediaType } from './media-types';

/** Types that are never published but that the browser can turn into one that is. Another is one row here and its reader. */
export const CONVERTIBLE_TYPES = {
  'image/heic': { label: 'HEIC photo' },
  'image/tiff': { label: 'TIFF image' },
  'image/bmp': { label: 'BMP image' },
} as const satisfies Record<string, { label: string }>;

export type ConvertibleType = keyof typeof CONVERTIBLE_TYPES;

/** The types that may be chosen on the page. */
export type SourceType = MediaType | ConvertibleType;

/** The name people know a type by. */
export function labelOf(type: SourceType): string {
  return isMediaType(type) ? MEDIA_TYPES[type].label : CONVERTIBLE_TYPES[type].label;
}
