import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createImageId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import type { Feed } from '../feed/feed';

export const NOW = Date.parse('2026-06-01T00:00:00Z');
export const dayOf = createDayOf('Pacific/Auckland');
export const NONE = { images: [], next: null };

/** A photo with a moment of its upload and, where one is given, the date and time of its camera. */
export const imageOf = (uploadedMs: number, at?: string, more: Partial<ImageItem> = {}): ImageItem => ({
  id: createImageId(uploadedMs),
  state: 'private',
  name: 'a.jpg',
  alt: '',
  tags: [],
  type: 'image/jpeg',
  width: 4,
  height: 3,
  sizeBytes: 1,
  thumbhash: '',
  uploadedAt: new Date(uploadedMs).toISOString(),
  thumbUrl: '',
  url: '',
  ...(at === undefined ? {} : { taken: { at } }),
  ...more,
});

export const idsOf = (feed: Feed) => feed.state().blocks.flatMap(({ ids }) => ids);
export const daysOf = (feed: Feed) => feed.state().blocks.flatMap(({ days }) => [...days]);
/** Room for whatever there is. */
export const all = () => Number.MAX_SAFE_INTEGER;

/** Dates and times of cameras, wrong clocks and scans of old prints among them. */
export const wallClock = fc
  .integer({ min: Date.UTC(1826, 0, 1), max: Date.UTC(2040, 0, 1) })
  .map((ms) => new Date(ms).toISOString().slice(0, 19));
