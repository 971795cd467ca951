import { describe, expect, it, vi } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createImageId, firstIdAt } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import { createFeed } from './create-feed';
import type { Feed } from './feed';
import type { ReadPage } from './read-newer';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const dayOf = createDayOf('UTC');
const imageAt = (ms: number): ImageItem =>
  ({ id: createImageId(ms), width: 4, height: 3, state: 'private' }) as ImageItem;
const NONE = { images: [], next: null };

/** A bucket's list as the server pages it. */
function createList(times: readonly number[]) {
  const images = times.map(imageAt).sort((one, other) => (one.id < other.id ? -1 : 1));
  let questions = 0;
  const read: ReadPage = async ({ after, before, limit }) => {
    questions += 1;
    const start = before === undefined ? '' : firstIdAt(new Date(Date.parse(before) - 1));
    const from = images.filter(({ id }) => id > (after ?? '') && id >= start);
    const page = from.slice(0, limit);
    return { images: page, next: from.length > limit ? (page.at(-1)?.id ?? null) : null };
  };
  return { images, read, ids: images.map(({ id }) => id), questions: () => questions };
}

const idsOf = (feed: Feed) => feed.state().blocks.flatMap(({ ids }) => ids);
const everyMinute = (count: number) => Array.from({ length: count }, (_, at) => NOW - at * 60_000);
const all = () => Number.MAX_SAFE_INTEGER;

async function openAt(list: ReturnType<typeof createList>, beforeMs: number): Promise<Feed> {
  const feed = createFeed({ read: list.read, first: NONE, hasNewer: false, dayOf, now: () => NOW });
  await feed.jumpTo(beforeMs);
  return feed;
}

describe('a feed', () => {
  it('reads a page for each step down, until the end', async () => {
    const list = createList(everyMinute(450));
    const feed = await openAt(list, NOW + 1);
    while (feed.state().hasOlder) await feed.loadOlder(all);
    expect(idsOf(feed)).toEqual(list.ids);
    expect(list.questions()).toBe(3);
  });

  it('goes upwards from a date with about a page for each step', async () => {
    const list = createList(everyMinute(1_000));
    const feed = await openAt(list, NOW - 800 * 60_000);
    const before = list.questions();
    let steps = 0;
    for (; feed.state().hasNewer && steps < 50; steps += 1) await feed.loadNewer();
    const ids = idsOf(feed);
    expect(list.ids.slice(0, ids.length)).toEqual(ids);
    expect(list.questions() - before).toBeLessThan(steps * 3);
  });

  it('moves a row that waits for more to the block that fills it', async () => {
    const list = createList(Array.from({ length: 250 }, (_, at) => NOW - 3_600_000 - at));
    const feed = await openAt(list, NOW);
    await feed.loadOlder(() => 97);
    expect(feed.state().blocks.map(({ ids }) => ids.length)).toEqual([97, 153]);
    expect(idsOf(feed)).toEqual(list.ids);
  });

  it('forgets images and reads the same ones again', async () => {
    const list = createList(everyMinute(250));
    const feed = await openAt(list, NOW + 1);
    await feed.loadOlder(all);
    const [first, second] = feed.state().blocks;
    feed.keepOnly(new Set([second?.key ?? 0]));
    expect(feed.image(list.ids[0] ?? '')).toBeUndefined();
    expect(feed.has(list.ids[0] ?? '')).toBe(true);
    await feed.loadBlock(first?.key ?? 0);
    expect(feed.image(list.ids[0] ?? '')).toEqual(list.images[0]);
    expect(idsOf(feed)).toEqual(list.ids);
  });

  it('reads what changed again, in its place, and nothing else', async () => {
    const list = createList(everyMinute(450));
    const feed = await openAt(list, NOW + 1);
    while (feed.state().hasOlder) await feed.loadOlder(all);
    const before = list.questions();
    const [id = ''] = list.ids;
    list.images[0] = { ...list.images[0], thumbUrl: '/another' } as ImageItem;
    await feed.renew(new Set([id]));
    expect(feed.image(id)?.thumbUrl).toBe('/another');
    expect(idsOf(feed)).toEqual(list.ids);
    expect(list.questions() - before).toBe(1);
  });

  it('jumps to the oldest images where nothing is as old as asked', async () => {
    const list = createList(everyMinute(5));
    const feed = await openAt(list, NOW - 86_400_000 * 365);
    expect(idsOf(feed)).toEqual(list.ids);
  });

  it('begins with the very image, even among others of its millisecond', async () => {
    const list = createList(Array.from({ length: 50 }, () => NOW - 5));
    const feed = createFeed({ read: list.read, first: NONE, hasNewer: false, dayOf, now: () => NOW });
    await feed.jumpToPlace(list.ids[20] ?? '');
    expect(idsOf(feed)).toEqual(list.ids.slice(20));
  });

  it('drops answers that a jump overtook', async () => {
    const list = createList(everyMinute(500));
    const feed = await openAt(list, NOW + 1);
    const late = feed.loadOlder(all);
    await feed.jumpTo(NOW - 400 * 60_000 + 1);
    await late;
    expect(idsOf(feed)[0]).toBe(list.ids[400]);
    expect(idsOf(feed)).toHaveLength(100);
  });

  it('goes on after a failure only when asked to', async () => {
    const list = createList(everyMinute(5));
    const read = vi.fn<ReadPage>(list.read).mockRejectedValueOnce(new Error('down'));
    const first = { images: list.images.slice(0, 2), next: list.ids[1] ?? null };
    const feed = createFeed({ read, first, hasNewer: false, dayOf });
    await feed.loadOlder(all);
    expect(feed.state().problem).toEqual(new Error('down'));
    await feed.loadOlder(all);
    expect(idsOf(feed)).toHaveLength(2);
    feed.retry();
    await feed.loadOlder(all);
    expect(idsOf(feed)).toEqual(list.ids);
  });

  it('puts an image back at its place, unless its place is not read', async () => {
    const list = createList(everyMinute(150));
    const feed = await openAt(list, NOW + 1);
    const [gone, far] = [list.images[40], list.images[140]];
    if (!gone || !far) throw new Error('The list is too short.');
    feed.drop(new Set([gone.id]));
    expect(feed.has(gone.id)).toBe(false);
    feed.put([gone, far]);
    expect(idsOf(feed)).toEqual(list.ids.slice(0, 100));
    expect(feed.step(gone.id, 1)).toBe(list.ids[41]);
    expect(feed.idsBetween(list.ids[43] ?? '', gone.id)).toEqual(list.ids.slice(40, 44));
  });

  it('takes what a search finds in any order, each image once and as it is now', () => {
    const { images, ids } = createList(everyMinute(450));
    const feed = createFeed({ read: null, first: NONE, hasNewer: false, dayOf });
    feed.add(images.filter((_, at) => at % 2 === 1));
    feed.add(images.filter((_, at) => at % 2 === 0));
    feed.add(images.slice(7, 8).map((image) => ({ ...image, state: 'public' as const })));
    expect(idsOf(feed)).toEqual(ids);
    expect(feed.image(ids[7] ?? '')?.state).toBe('public');
    expect(feed.image(ids[8] ?? '')?.state).toBe('private');
  });

  it('holds a part of the list without a gap, whatever is done in whatever order', async () => {
    const step = fc.constantFrom('older', 'newer', 'forget', 'again');
    const place = fc.record({ jump: fc.double({ min: 0, max: 1, noNaN: true }) });
    // Bursts of the same moment, and long silences.
    const times = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 86_400_000 * 400 }), fc.integer({ min: 1, max: 260 })), {
        minLength: 1,
        maxLength: 6,
      })
      .map((bursts) => bursts.flatMap(([age, size]) => Array.from({ length: size }, () => NOW - age)));
    await fc.assert(
      fc.asyncProperty(times, fc.array(fc.oneof(step, place), { maxLength: 14 }), async (given, steps) => {
        const list = createList(given);
        const feed = await openAt(list, NOW + 1);
        for (const one of steps) {
          if (one === 'older') await feed.loadOlder(all);
          else if (one === 'newer') await feed.loadNewer();
          else if (one === 'forget') feed.keepOnly(new Set());
          else if (one === 'again') {
            for (const { key } of feed.state().blocks) await feed.loadBlock(key);
          } else await feed.jumpTo(NOW - Math.floor(one.jump * 86_400_000 * 450));
          const ids = idsOf(feed);
          const start = list.ids.indexOf(ids[0] ?? '');
          expect(list.ids.slice(start, start + ids.length)).toEqual(ids);
          expect(start === 0 || feed.state().hasNewer).toBe(true);
          expect(start + ids.length === list.ids.length || feed.state().hasOlder).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
