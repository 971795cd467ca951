import { describe, expect, it, vi } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import type { ImageItem } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import { createFeed } from '../feed/create-feed';
import { findLast } from '../feed/find-last';
import type { ReadPage } from '../feed/read-newer';
import { all, dayOf, daysOf, idsOf, imageOf, NONE, NOW, wallClock } from '../testing/photos-in-order';
import { readBehind } from '../testing/read-behind';
import { createIndexOrder, TAKEN } from './create-index-order';

/** A bucket's index as the server pages it. */
function createIndex(given: readonly ImageItem[]) {
  let asked = 0;
  const sorted = () =>
    given
      .map((image) => ({ image, place: TAKEN.placeOf(image) }))
      .sort((one, other) => (one.place < other.place ? -1 : 1));
  const read: ReadPage = async ({ after = '', from = '', before, limit }) => {
    asked += 1;
    const start = before === undefined ? '' : TAKEN.placeAt(Date.parse(before) - 1);
    const rest = sorted().filter(({ place }) => place > after && place >= from && place >= start);
    const page = rest.slice(0, limit);
    return {
      images: page.map(({ image }) => image),
      next: rest.length > limit ? (page.at(-1)?.place ?? null) : null,
    };
  };
  return { read, ids: () => sorted().map(({ image }) => image.id), asked: () => asked };
}

const open = (read: ReadPage) =>
  createFeed({ read, first: NONE, hasNewer: false, dayOf, order: TAKEN, now: () => NOW });

describe('by date taken', () => {
  it('reads down to the oldest photo and up to the newest from anywhere, each once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(wallClock, { nil: undefined }), { minLength: 1, maxLength: 40 }),
        fc.nat(),
        async (clocks, chosen) => {
          const images = clocks.map((at, index) => imageOf(NOW - index * 1_000, at));
          const index = createIndex(images);
          const feed = open(index.read);
          const image = images[chosen % images.length] ?? imageOf(NOW);
          await feed.jumpToPlace(TAKEN.placeOf(image));
          expect(idsOf(feed)[0]).toBe(image.id);
          for (let steps = 0; feed.state().hasNewer && steps < 99; steps += 1) await feed.loadNewer();
          while (feed.state().hasOlder) await feed.loadOlder(all);
          expect(idsOf(feed)).toEqual(index.ids());
          expect(feed.step(image.id, 0)).toBe(image.id);
          const days = daysOf(feed);
          expect(days.toSorted((one, other) => other - one)).toEqual(days);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begins at the top with photos that a wrong clock put into the future', async () => {
    const future = imageOf(NOW, '2031-01-01T00:00:00');
    const index = createIndex([imageOf(NOW - 1), future]);
    const feed = open(index.read);
    await feed.jumpToTop();
    expect(idsOf(feed)[0]).toBe(future.id);
    expect(feed.state().hasNewer).toBe(false);
  });

  it('days are those of the camera, wherever one looks at them, and of the upload where no date is known', async () => {
    const index = createIndex([
      imageOf(Date.parse('2026-05-01T13:00:00Z')),
      imageOf(NOW, '2026-03-31T23:59:59+02:00'),
      imageOf(NOW, '1951-05-05T00:00'),
    ]);
    const feed = open(index.read);
    await feed.jumpToTop();
    expect(daysOf(feed)).toEqual([20260501, 20260331, 19510505]);
    feed.setDayOf(createDayOf('America/Los_Angeles'));
    expect(daysOf(feed)).toEqual([20260501, 20260331, 19510505]);
  });

  it('a photo whose date was edited goes to its new place', async () => {
    const images = ['2026-03-03', '2026-02-02', '2026-01-01'].map((day, at) =>
      imageOf(NOW + at, `${day}T12:00:00`),
    );
    const feed = open(createIndex(images).read);
    await feed.jumpToTop();
    const [first, second, third] = images;
    feed.put([{ ...first!, taken: { at: '2026-01-15T12:00:00' } }]);
    expect(idsOf(feed)).toEqual([second!.id, first!.id, third!.id]);
    expect(feed.image(first!.id)?.taken?.at).toBe('2026-01-15T12:00:00');
    expect(feed.idsBetween(third!.id, first!.id)).toEqual([first!.id, third!.id]);
  });

  it('finds the day of the oldest photo with few questions', async () => {
    const index = createIndex([imageOf(NOW), imageOf(NOW, '1839-08-19T10:00:00')]);
    const found = await findLast(index.read, NOW, TAKEN);
    expect(Math.abs((found ?? 0) - Date.UTC(1839, 7, 19, 10))).toBeLessThanOrEqual(86_400_000);
    expect(index.asked()).toBeLessThan(25);
  });

  it.each([
    ['newest', '1904-06-01'],
    ['oldest', '2031-01-01'],
  ] as const)(
    'the last photo of a list, the %s first, is found with few questions',
    async (direction, day) => {
      const order = createIndexOrder({ by: 'taken', direction });
      const days = ['2031-01-01', '2026-03-03', '1951-05-05', '1904-06-01'];
      const images = days.map((one, at) => imageOf(NOW - at, `${one}T12:00:00`));
      const read = vi.fn(readBehind(order, images));
      const found = await findLast(read, NOW, order);
      expect(order.toClock(found ?? 0)).toBe(new Date(`${day}T00:00:00`).getTime());
      expect(read.mock.calls.length).toBeLessThan(60);
    },
  );

  it('says so where a page says that photos may be missing', async () => {
    const said = [true];
    const { read } = createIndex([imageOf(NOW)]);
    const feed = open(async (request) => {
      const page = await read(request);
      return said.pop() === true ? { ...page, isPartial: true as const } : page;
    });
    await feed.jumpToTop();
    expect(feed.state().isPartial).toBe(true);
    await feed.jumpToTop();
    expect(feed.state().isPartial).toBe(false);
  });
});
