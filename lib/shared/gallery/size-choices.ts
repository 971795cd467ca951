import type { GalleryFilters } from './gallery-filters';

const KB = 1_024;
const MB = 1_024 * KB;

/** Sizes to choose from, as the bounds they stand for. */
export const SIZES: readonly Readonly<{
  key: string;
  minBytes?: string;
  maxBytes?: string;
}>[] = [
  { key: 'small', maxBytes: String(100 * KB) },
  { key: 'middle', minBytes: String(100 * KB), maxBytes: String(MB) },
  { key: 'large', minBytes: String(MB), maxBytes: String(5 * MB) },
  { key: 'huge', minBytes: String(5 * MB) },
];

/** The key of the size that an address asks for; '' for none of them. */
export function sizeKeyOf({ minBytes, maxBytes }: GalleryFilters): string {
  return SIZES.find((size) => size.minBytes === minBytes && size.maxBytes === maxBytes)?.key ?? '';
}
