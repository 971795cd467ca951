// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createFakeClock } from '@/testing/browser/create-fake-clock';
import { GalleryApiError } from '../api/gallery-api-error';
import { createIndexOrder } from '../order/create-index-order';
import { createOwnOrder } from '../order/create-own-order';
import { sampleImages } from '../testing/create-gallery-server';
import { readBehind } from '../testing/read-behind';
import { createEnds } from './create-ends';
import { createFeed } from './create-feed';
import type { ReadPage } from './read-newer';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const images = sampleImages(3, NOW);
const idOf = (at: number) => images[at]?.id ?? '';
const NONE = { images: [], next: null };

const open = (from = 0, isLong = false) =>
  createFeed({
    read: null,
    first: { images: images.slice(from), next: isLong ? idOf(2) : null },
    hasNewer: false,
    dayOf: createDayOf('UTC'),
  });
const endsOver = (read: ReadPage, marksNew = true) =>
  createEnds({ read: () => read, clock: createFakeClock(NOW), marksNew, onChange: () => undefined });

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

it('images are new that came since the last visit; a reload is the same visit, and the first has none', () => {
  const visit = (from: number) => {
    const ends = endsOver(async () => NONE);
    ends.follow(open(from), true);
    return ends.newSince();
  };
  expect(visit(2)).toBe(idOf(2));
  sessionStorage.clear();
  expect(visit(1)).toBe(idOf(2));
  expect(visit(0)).toBe(idOf(2));
  sessionStorage.clear();
  expect(visit(0)).toBe(idOf(0));
});

it.each([
  ['of a search', true, false],
  ['of the trash', false, true],
])('the newest images %s are not those of the visit', (_, marksNew, isWhole) => {
  const ends = endsOver(async () => NONE, marksNew);
  ends.follow(open(), isWhole);
  expect([ends.newSince(), localStorage.length]).toEqual([null, 0]);
});

it('the oldest image is looked for once in a list that goes on, and never in one that is whole', async () => {
  const read = vi.fn<ReadPage>(async ({ before = '' }) => ({
    images: images.filter(({ uploadedAt }) => uploadedAt < before).slice(0, 1),
    next: null,
  }));
  const ends = endsOver(read);
  ends.follow(open(), true);
  expect(read).not.toHaveBeenCalled();
  const long = open(0, true);
  ends.follow(long, true);
  await expect.poll(() => ends.span()).not.toBeNull();
  const asked = read.mock.calls.length;
  ends.follow(long, true);
  expect(read).toHaveBeenCalledTimes(asked);
  ends.follow(open(), true);
  expect(ends.span()).toBeNull();
});

it.each([
  ['the newest photo first', 'newest', '2026-01-01', '1904-06-01'],
  ['the oldest photo first', 'oldest', '1904-06-01', '2025-03-03'],
] as const)('a list that has %s goes from its first day to its last', async (_, direction, top, bottom) => {
  const order = createIndexOrder({ by: 'taken', direction });
  const listed = ['1904-06-01', '1951-05-05', '2025-03-03']
    .map((day, at) => ({ ...sampleImages(3, NOW)[at]!, taken: { at: `${day}T12:00:00` } }))
    .toSorted((one, other) => (order.placeOf(one) < order.placeOf(other) ? -1 : 1));
  const feed = createFeed({
    ...{ read: null, first: { images: listed.slice(0, 2), next: 'more' }, hasNewer: false, order },
    dayOf: createDayOf('UTC'),
  });
  const ends = endsOver(readBehind(order, listed));
  ends.follow(feed, true);
  await expect.poll(() => ends.span()).not.toBeNull();
  const dayOf = (ms = 0) =>
    new Date(ms - new Date(ms).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  expect([dayOf(ends.span()?.topMs), dayOf(ends.span()?.bottomMs)]).toEqual([top, bottom]);
});

it('an album in its own order goes from today down to its oldest upload, whatever stands in its place', async () => {
  const order = createOwnOrder(({ alt }) => alt || undefined);
  const listed = sampleImages(3, NOW).map((image, at) => (at === 2 ? { ...image, alt: 'm' } : image));
  const sorted = listed.toSorted((one, other) => (order.placeOf(one) < order.placeOf(other) ? -1 : 1));
  const ends = endsOver(async ({ from = '' }) => ({
    images: sorted.filter((image) => order.placeOf(image) >= from).slice(0, 1),
    next: null,
  }));
  const first = { images: sorted.slice(0, 2), next: 'more' };
  ends.follow(createFeed({ read: null, first, hasNewer: false, order, dayOf: createDayOf('UTC') }), true);
  await expect.poll(() => ends.span()).not.toBeNull();
  const { topMs = 0, bottomMs = 0 } = ends.span() ?? {};
  expect(topMs).toBe(NOW);
  const oldest = Date.parse(listed[1]?.uploadedAt ?? '');
  expect(Math.abs(bottomMs - oldest)).toBeLessThanOrEqual(86_400_000);
});

it('without an answer nobody knows the oldest, and nobody is told', async () => {
  const read = vi.fn<ReadPage>().mockRejectedValue(new GalleryApiError('Down.', false));
  const ends = endsOver(read);
  ends.follow(open(0, true), true);
  await new Promise((resolve) => setTimeout(resolve));
  expect(ends.span()).toBeNull();
});
