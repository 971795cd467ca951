import type { GalleryFilters } from './gallery-filters';

const KB = 1_024;
const MB = 1_024 * KB;

/** Sizes to choose from, as the bounds they stand for. */
export const SIZES: readonly Readonly<{
  key: string;
  label: string;
  minBytes?: string;
  maxBytes?: string;
}>[] = [
  { key: 'small', label: 'Up to 100 KB', maxBytes: String(100 * KB) },
  { key: 'middle', label: '100 KB to 1 MB', minBytes: String(100 * KB), maxBytes: String(MB) },
  { key: 'large', label: '1 MB to 5 MB', minBytes: String(MB), maxBytes: String(5 * MB) },
  { key: 'huge', label: 'Over 5 MB', minBytes: String(5 * MB) },
];

/** The key of the size that an address asks for; '' for none of them. */
export function sizeKeyOf({ minBytes, maxBytes }: GalleryFilters): string {
  return SIZES.find((size) => size.minBytes === minBytes && size.maxBytes === maxBytes)?.key ?? '';
}
