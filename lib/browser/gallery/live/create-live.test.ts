import { beforeEach, describe, expect, it } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createImageId, firstIdAt } from '@/lib/shared/keys/image-id';
import type { ImageChanges, ImageItem } from '@/lib/shared/wire';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { createFeed } from '../feed/create-feed';
import type { Feed } from '../feed/feed';
import { UPLOADED } from '../order/feed-order';
import { sampleImages } from '../testing/create-gallery-server';
import { createLive, type Live } from './create-live';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const MARK = createImageId(NOW + 1_000);

let clock: FakeClock;
let feed: Feed;
let isSearch: boolean;
let isAtTop: boolean;
let version: number;
let answers: (ImageChanges | null)[];
let asked: string[];
let left: string[];
let toNewest: number;
/** Happens between a question and its answer. */
let whileAsked: () => void;
let live: Live;
let stop: () => void;

const openFeed = (images: readonly ImageItem[], more: Partial<Parameters<typeof createFeed>[0]> = {}) =>
  createFeed({
    read: async () => ({ images: [], next: null }),
    first: { images: [...images], next: null },
    hasNewer: false,
    order: UPLOADED,
    dayOf: createDayOf('UTC'),
    ...more,
  });
const changed = (images: readonly ImageItem[], more: Partial<ImageChanges> = {}): ImageChanges => ({
  ...{ mark: MARK, images, gone: [], isMore: false, waiting: null },
  ...more,
});
const fresh = (later: number, more: Partial<ImageItem> = {}): ImageItem => {
  const [image] = sampleImages(1, NOW + later);
  return { ...(image as ImageItem), name: `${later}.jpg`, ...more };
};
const names = () => feed.state().blocks.flatMap((block) => block.images?.map(({ name }) => name) ?? []);
/** Gives the next answer its turn. */
const next = () => clock.advance(4_000);

beforeEach(() => {
  clock = createFakeClock(NOW);
  feed = openFeed(sampleImages(3, NOW));
  isSearch = false;
  isAtTop = true;
  version = 0;
  answers = [];
  asked = [];
  left = [];
  toNewest = 0;
  whileAsked = () => {};
  live = createLive({
    sinceMs: NOW,
    readChanges: async (since) => {
      asked.push(since);
      whileAsked();
      return answers.shift() ?? null;
    },
    feed: () => (isSearch ? null : feed),
    isOnPage: ({ state }) => state === 'private',
    isAtTop: () => isAtTop,
    version: () => version,
    onLeft(ids) {
      left.push(...ids);
      feed.drop(new Set(ids));
    },
    onChanges: () => {},
    toNewest: () => {
      toNewest += 1;
    },
    onChange: () => {},
    clock,
    page: { isLookedAt: () => true, onLook: () => () => {} },
  });
  stop = live.start();
});

describe('a photo that came', () => {
  it('is shown at once where the page stands at its top', async () => {
    answers = [changed([fresh(5_000)])];
    await next();
    expect(names()).toEqual(['5000.jpg', '0.jpg', '1.jpg', '2.jpg']);
    expect(live.arrived()).toBeNull();
    stop();
  });

  it('that was granted before the newest one stands in its place', async () => {
    answers = [changed([fresh(-30_000)])];
    await next();
    expect(names()).toEqual(['0.jpg', '-30000.jpg', '1.jpg', '2.jpg']);
    stop();
  });

  it('waits where the page is scrolled, is counted, and is shown when it is asked for', async () => {
    isAtTop = false;
    const one = fresh(5_000);
    answers = [changed([one]), changed([fresh(6_000), one])];
    await next();
    expect([names().length, live.arrived()]).toEqual([3, { count: 1, isMore: false }]);
    await next();
    expect(live.arrived()).toEqual({ count: 2, isMore: false });
    live.show();
    expect([names().slice(0, 2), live.arrived()]).toEqual([['6000.jpg', '5000.jpg'], null]);
    stop();
  });

  it('is shown when the person has scrolled to the top', async () => {
    isAtTop = false;
    answers = [changed([fresh(5_000)])];
    await next();
    isAtTop = true;
    await next();
    expect(names()[0]).toBe('5000.jpg');
    stop();
  });

  it('and left again before it was shown is neither counted nor shown', async () => {
    isAtTop = false;
    const [one, two] = [fresh(5_000), fresh(6_000)];
    answers = [changed([one, two]), changed([{ ...two, state: 'trash' }], { gone: [one.id] })];
    await next();
    expect(live.arrived()?.count).toBe(2);
    await next();
    expect(live.arrived()).toBeNull();
    stop();
  });

  it('of another tab, or further down than was read, is none of this list', async () => {
    feed = openFeed(sampleImages(3, NOW), { first: { images: sampleImages(3, NOW), next: 'more' } });
    isAtTop = false;
    answers = [changed([fresh(5_000, { state: 'held' }), fresh(-600_000)])];
    await next();
    expect([names().length, live.arrived()]).toEqual([3, null]);
    stop();
  });

  it('above a list that was jumped into is counted, and the list begins anew for it', async () => {
    feed = openFeed(sampleImages(3, NOW), { hasNewer: true });
    isAtTop = false;
    answers = [changed([fresh(5_000)])];
    await next();
    expect(live.arrived()).toEqual({ count: 1, isMore: false });
    live.show();
    expect([toNewest, live.arrived()]).toEqual([1, null]);
    stop();
  });
});

it('more changes than can be told have the list read anew, when it may be', async () => {
  isAtTop = false;
  answers = [changed([], { isMore: true })];
  await next();
  expect([toNewest, live.arrived()]).toEqual([0, { count: 0, isMore: true }]);
  isAtTop = true;
  await next();
  expect([toNewest, live.arrived()]).toEqual([1, null]);
  stop();
});

it('a photo of the list is drawn as it is now, or leaves it', async () => {
  const [one, two, three] = feed.state().blocks[0]?.images ?? [];
  const edited = { ...(one as ImageItem), alt: 'The sea' };
  answers = [
    changed([edited, { ...(two as ImageItem), state: 'trash' }], { gone: [three?.id ?? '', 'unknown'] }),
  ];
  await next();
  expect(feed.image(one?.id ?? '')?.alt).toBe('The sea');
  expect([names(), left]).toEqual([['0.jpg'], [two?.id, three?.id]]);
  stop();
});

it('an answer to a question from before a change of this page is not believed, and asked for again', async () => {
  const [one] = feed.state().blocks[0]?.images ?? [];
  const altNow = () => feed.image(one?.id ?? '')?.alt;
  answers = [
    changed([{ ...(one as ImageItem), alt: 'Old' }]),
    changed([{ ...(one as ImageItem), alt: 'New' }]),
  ];
  whileAsked = () => {
    version += 1;
  };
  await next();
  expect(altNow()).toBe('');
  whileAsked = () => {};
  await next();
  expect(altNow()).toBe('New');
  expect(new Set(asked)).toEqual(new Set([firstIdAt(new Date(NOW))]));
  stop();
});

it('asks since the list was read, and then since the last answer; nothing of what a search found', async () => {
  answers = [changed([])];
  await next();
  await next();
  const first = firstIdAt(new Date(NOW));
  expect(asked).toEqual([first, first, MARK]);
  isSearch = true;
  await clock.advance(60_000);
  expect(asked).toHaveLength(3);
  stop();
});
