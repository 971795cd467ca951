import { describe, expect, it, vi } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import type { ImageItem } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import { createFeed } from '../feed/create-feed';
import { findLast } from '../feed/find-last';
import type { ReadPage } from '../feed/read-newer';
import { all, dayOf, daysOf, idsOf, imageOf, NONE, NOW, wallClock } from '../testing/photos-in-order';
import { axisOf } from '../testing/read-behind';
import { createIndexOrder } from './create-index-order';
import { createOwnOrder } from './create-own-order';
import { type FeedOrder, idOfPlace } from './feed-order';

describe.each([
  ['an album, newest first', createIndexOrder({ by: 'taken', direction: 'newest' })],
  ['an album, oldest first', createIndexOrder({ by: 'taken', direction: 'oldest' })],
  ['an album by upload, oldest first', createIndexOrder({ by: 'uploaded', direction: 'oldest' })],
  ['an album in its own order', createOwnOrder(({ alt }) => alt || undefined)],
] as const)('%s', (_, order: FeedOrder) => {
  it('is read from any of its photos to both ends, each once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.option(wallClock, { nil: undefined }),
            place: fc.constantFrom('', '1', 'm', 'm4', 'zzzzzz'),
          }),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        fc.nat(),
        async (given, chosen) => {
          const images = given.map(({ at, place }, index) =>
            imageOf(NOW - index * 1_000, at, { alt: place }),
          );
          const places = images.map(order.placeOf).sort((one, other) => (one < other ? -1 : 1));
          const byPlace = new Map(images.map((image) => [order.placeOf(image), image]));
          const read: ReadPage = async ({ after = '', from = '', before, limit }) => {
            // As the server has it: behind that moment, whichever way time runs.
            const isBehind = (place: string) =>
              before === undefined || order.msOf(place) < axisOf(order, before);
            const rest = places.filter((place) => place > after && place >= from && isBehind(place));
            const page = rest.slice(0, Math.min(limit, 7));
            return {
              images: page.map((place) => byPlace.get(place) ?? imageOf(0)),
              next: rest.length > page.length ? (page.at(-1) ?? null) : null,
            };
          };
          const feed = createFeed({ read, first: NONE, hasNewer: false, dayOf, order, now: () => NOW });
          const start = places[chosen % places.length] ?? '';
          await feed.jumpToPlace(start);
          expect(idsOf(feed)[0]).toBe(idOfPlace(start));
          for (let steps = 0; feed.state().hasNewer && steps < 99; steps += 1) await feed.loadNewer();
          while (feed.state().hasOlder) await feed.loadOlder(all);
          expect(idsOf(feed)).toEqual(places.map(idOfPlace));
        },
      ),
      { numRuns: 40 },
    );
  });
});

it.each([
  ['that nobody has moved', () => ''],
  [
    'that all were moved',
    (at: number) => (1_296 * (at + 1)).toString(36).padStart(6, '0').replace(/0+$/, ''),
  ],
])(
  'a long album in its own order, of photos %s, is read page by page from its end, too',
  async (_, altOf) => {
    const order = createOwnOrder(({ alt }) => alt || undefined);
    const images = Array.from({ length: 5_000 }, (_, at) =>
      imageOf(NOW - at * 60_000, undefined, { alt: altOf(at) }),
    );
    const places = images.map(order.placeOf);
    const read = vi.fn<ReadPage>(async ({ after = '', from = '', limit }) => {
      const start = places.findIndex((place) => place > after && place >= from);
      const page = start < 0 ? [] : images.slice(start, start + limit);
      return {
        images: page,
        next: start + limit < images.length ? (places[start + limit - 1] ?? null) : null,
      };
    });
    const feed = createFeed({ read, first: NONE, hasNewer: false, dayOf, order, now: () => NOW });
    await feed.jumpToPlace(places.at(-1) ?? '');
    await feed.loadNewer();
    await feed.loadNewer();
    expect(idsOf(feed).length).toBeLessThan(1_000);
    expect(idsOf(feed)).toEqual(images.slice(-idsOf(feed).length).map(({ id }) => id));
    expect(read.mock.calls.length).toBeLessThan(140);
  },
);

describe('in an order of its own', () => {
  const order = createOwnOrder(({ alt }) => alt || undefined);
  /** As the server pages it. */
  const readerOf = (images: readonly ImageItem[]): ReadPage => {
    const sorted = images.toSorted((one, other) => (order.placeOf(one) < order.placeOf(other) ? -1 : 1));
    return async ({ from = '', limit }) => ({
      images: sorted.filter((image) => order.placeOf(image) >= from).slice(0, limit),
      next: null,
    });
  };
  const images = [
    imageOf(NOW - 3 * 86_400_000, '1951-05-05T10:00:00'),
    imageOf(NOW - 2 * 86_400_000, undefined, { alt: 'm' }),
    imageOf(Date.parse('2024-02-29T12:00:00Z')),
    imageOf(NOW - 86_400_000, undefined, { alt: 'a' }),
  ];

  it('photos in their places come first under no day, the others under the days of their upload', async () => {
    const feed = createFeed({
      ...{ read: readerOf(images), first: NONE, hasNewer: false, dayOf: createDayOf('UTC'), order },
      now: () => NOW,
    });
    await feed.jumpTo(order.fromClock(NOW + 1, NOW));
    expect(daysOf(feed)).toEqual([0, 0, 20260529, 20240229]);
    expect(feed.state().hasNewer).toBe(false);
    await feed.jumpTo(order.fromClock(Date.parse('2024-03-01T00:00:00Z'), NOW));
    expect(daysOf(feed)).toEqual([20240229]);
    expect(feed.state().hasNewer).toBe(true);
    feed.setDayOf(createDayOf('Pacific/Auckland'));
    expect(daysOf(feed)).toEqual([20240301]);
  });

  it('the last photo is found with few questions, and with one where all are in their places', async () => {
    const read = vi.fn(readerOf(images));
    const last = await findLast(read, NOW, order);
    expect(Math.abs((last ?? 0) - Date.parse('2024-02-29T12:00:00Z'))).toBeLessThanOrEqual(86_400_000);
    expect(read.mock.calls.length).toBeLessThan(25);
    const placed = vi.fn(readerOf(images.filter(({ alt }) => alt !== '')));
    expect(await findLast(placed, NOW, order)).toBeNull();
    expect(placed).toHaveBeenCalledTimes(1);
  });
});
