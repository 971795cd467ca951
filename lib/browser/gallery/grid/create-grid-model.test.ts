import { describe, expect, it } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createImageId, dateOfId } from '@/lib/shared/keys/image-id';
import type { ImageItem } from '@/lib/shared/wire';
import fc from '@/testing/shared/fast-check';
import { type Block, createBlock, withoutIds } from '../feed/block';
import type { FeedState } from '../feed/feed';
import { TAKEN } from '../order/create-index-order';
import { createGridModel, type GridModel } from './create-grid-model';

const NOW = Date.parse('2026-06-01T00:00:00Z');
const HOUR_MS = 3_600_000;
const dayOf = createDayOf('UTC');
const metrics = { width: 1_200, rowHeight: 200, gap: 6, headingHeight: 40, dayWidth: 150, dayGap: 20 };
const VIEW = 800;

const imageAt = (hour: number): ImageItem =>
  ({ id: createImageId(NOW - hour * HOUR_MS), width: 60 + ((hour * 37) % 90), height: 100 }) as ImageItem;
/** Taken that many hours ago, and uploaded in any order. */
const imageTakenAt = (hour: number): ImageItem => ({
  ...imageAt((hour * 7_919) % 10_007),
  taken: { at: new Date(NOW - hour * HOUR_MS).toISOString().slice(0, 19) },
});
/** A block of the images of some hours. */
const blockOf = (key: number, from: number, to: number, everyHours = 1): Block =>
  createBlock(
    Array.from({ length: to - from }, (_, at) => imageAt((from + at) * everyHours)),
    { key, dayOf, isBalanced: false },
  );
const stateOf = (blocks: readonly Block[], ends: Partial<FeedState> = {}): FeedState => ({
  blocks,
  hasNewer: false,
  isPartial: false,
  hasOlder: false,
  isLoading: false,
  problem: null,
  jumps: 0,
  ...ends,
});

/** Where tiles are in the window, once the page was scrolled by what was due: `scrollTop` in, and out. */
function createPage(model: GridModel) {
  let scrollTop = 0;
  return {
    scrollTo(top: number) {
      scrollTop = top;
      model.setView(scrollTop, VIEW);
      this.scrollAlong();
    },
    scrollAlong() {
      const { height } = model.frame(null);
      scrollTop = Math.max(0, Math.min(scrollTop + model.takeScroll(), height - VIEW));
      model.setView(scrollTop, VIEW);
    },
    topOf: (id: string) => (model.boxOf(id)?.top ?? Number.NaN) - scrollTop,
    scrollTop: () => scrollTop,
  };
}

function open(state: FeedState, placeOf?: (id: string) => string) {
  const model = createGridModel(placeOf);
  model.setMetrics(metrics);
  model.setView(0, VIEW);
  model.restart(state);
  const page = createPage(model);
  page.scrollAlong();
  return { model, page };
}

describe('the grid', () => {
  it('keeps what is seen in place when blocks are put above it', () => {
    const middle = blockOf(1, 300, 500);
    const { model, page } = open(stateOf([middle], { hasNewer: true, hasOlder: true }));
    page.scrollTo(model.start() + 500);
    const seen = model.anchor()?.id ?? '';
    const before = page.topOf(seen);
    model.setFeed(stateOf([blockOf(2, 100, 300), middle], { hasNewer: true, hasOlder: true }));
    page.scrollAlong();
    expect(page.topOf(seen)).toBeCloseTo(before);
    model.setFeed(stateOf([blockOf(3, 0, 100), blockOf(2, 100, 300), middle], { hasOlder: true }));
    page.scrollAlong();
    expect(page.topOf(seen)).toBeCloseTo(before);
    expect(model.start()).toBe(0);
  });

  it('keeps what is seen in place in an order by date taken as well, where the id of a photo is not its place', () => {
    const images = Array.from({ length: 500 }, (_, hour) => imageTakenAt(hour));
    const placeOf = (id: string) => TAKEN.placeOf(images.find((image) => image.id === id) ?? imageAt(0));
    const from = (key: number, first: number, end: number) =>
      createBlock(images.slice(first, end), { key, dayOf, isBalanced: false, order: TAKEN });
    const last = from(1, 499, 500);
    const { model, page } = open(stateOf([last], { hasNewer: true }), placeOf);
    const [seen = ''] = last.ids;
    const before = page.topOf(seen);
    expect(before).toBeGreaterThanOrEqual(0);
    model.setFeed(stateOf([from(2, 0, 499), last]));
    page.scrollAlong();
    expect(model.frame(null).items.some((item) => item.kind === 'tile' && item.id === seen)).toBe(true);
    expect(model.anchor()?.id).not.toBe(images[0]?.id);
  });

  it('keeps the newest in sight while the page is at its top, and the place once somebody has scrolled', () => {
    const images = Array.from({ length: 500 }, (_, hour) => imageAt(hour));
    const from = (key: number, first: number) =>
      stateOf([createBlock(images.slice(first), { key, dayOf, isBalanced: true })]);
    const { model, page } = open(from(1, 300));
    model.setFeed(from(2, 100), true);
    page.scrollAlong();
    expect(page.scrollTop()).toBe(0);
    expect(model.start()).toBe(0);
    page.scrollTo(400);
    const seen = model.anchor()?.id ?? '';
    const before = page.topOf(seen);
    model.setFeed(from(3, 0), false);
    page.scrollAlong();
    expect(page.topOf(seen)).toBeCloseTo(before);
    expect(model.start()).toBe(0);
  });

  it('keeps what is seen in place when the window gets narrower or images above it go', () => {
    const blocks = [blockOf(1, 0, 200), blockOf(2, 200, 400), blockOf(3, 400, 600)];
    const { model, page } = open(stateOf(blocks));
    page.scrollTo(model.boxOf(blocks[2]?.ids[50] ?? '')?.top ?? 0);
    const seen = model.anchor()?.id ?? '';
    const before = page.topOf(seen);
    model.setMetrics({ ...metrics, width: 400 });
    page.scrollAlong();
    expect(page.topOf(seen)).toBeCloseTo(before);
    const gone = new Set(blocks[0]?.ids.slice(0, 150));
    model.setFeed(stateOf(blocks.flatMap((block) => withoutIds(block, gone) ?? [])));
    page.scrollAlong();
    expect(page.topOf(seen)).toBeCloseTo(before);
  });

  it('cuts the same images into other days where the time zone changes', () => {
    const block = blockOf(1, 0, 40);
    const { model } = open(stateOf([block]));
    const days = () => new Set(model.frame(null).items.map(({ day }) => day));
    const ofDays = (timeZone: string) =>
      Int32Array.from(block.ids, (id) => createDayOf(timeZone)(dateOfId(id).getTime()));
    expect([...days()]).toEqual([20260601, 20260531]);
    model.setFeed(stateOf([{ ...block, days: ofDays('America/New_York') }]));
    expect([...days()]).toEqual([20260531, 20260530]);
  });

  it('draws what is seen and a window around it, never more than 400 tiles', () => {
    const blocks = Array.from({ length: 20 }, (_, at) => blockOf(at, at * 200, at * 200 + 200));
    const { model } = open(stateOf(blocks));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 300, max: 20_000 }),
        (top, height) => {
          model.setView(top, height);
          const tiles = model.frame(null).items.filter(({ kind }) => kind === 'tile');
          expect(tiles.length).toBeLessThanOrEqual(400);
          const ids = new Set(tiles.map((item) => ('id' in item ? item.id : '')));
          expect(ids.size).toBe(tiles.length);
        },
      ),
    );
  });

  it('keeps the focused tile wherever the window is', () => {
    const blocks = [blockOf(1, 0, 200), blockOf(2, 200, 400)];
    const { model, page } = open(stateOf(blocks));
    const id = blocks[0]?.ids[0] ?? '';
    page.scrollTo(model.boxOf(blocks[1]?.ids[100] ?? '')?.top ?? 0);
    const has = (keepId: string | null) =>
      model.frame(keepId).items.some((item) => item.kind === 'tile' && item.id === id);
    expect(has(null)).toBe(false);
    expect(has(id)).toBe(true);
  });

  it('stops at the edge of what is read instead of showing nothing', () => {
    const { model, page } = open(stateOf([blockOf(1, 300, 500)], { hasNewer: true, hasOlder: true }));
    page.scrollTo(0);
    expect(page.topOf(model.anchor()?.id ?? '')).toBeLessThan(400);
    expect(model.frame(null).items.length).toBeGreaterThan(0);
  });

  it('goes up and down to the tile nearest to the middle', () => {
    const block = blockOf(1, 0, 200);
    const { model } = open(stateOf([block]));
    const id = block.ids[30] ?? '';
    const below = model.vertical(id, 1) ?? '';
    expect(model.boxOf(below)?.top).toBeGreaterThan(model.boxOf(id)?.top ?? 0);
    expect(model.vertical(block.ids[0] ?? '', -1)).toBeUndefined();
  });

  it('goes down and up between lines of short days, to the nearest of any day', () => {
    const block = blockOf(1, 1, 40, 24);
    const { model } = open(stateOf([block]));
    const boxes = block.ids.map((id) => model.boxOf(id)?.top ?? Number.NaN);
    const lines = [...new Set(boxes)];
    const lineOf = (id: string | undefined) => lines.indexOf(model.boxOf(id ?? '')?.top ?? Number.NaN);
    expect(lines.length).toBeLessThan(13);
    const third = boxes.indexOf(lines[2] ?? 0);
    for (const id of block.ids.slice(third, third + 3)) {
      expect(lineOf(model.vertical(id, 1))).toBe(3);
      expect(lineOf(model.vertical(id, -1))).toBe(1);
    }
    expect(model.vertical(block.ids[third] ?? '', 1)).toBe(block.ids[boxes.indexOf(lines[3] ?? 0)]);
    expect(model.vertical(block.ids[third + 1] ?? '', 1)).not.toBe(block.ids[boxes.indexOf(lines[3] ?? 0)]);
  });

  it('keeps what is seen in place while lines of short days fill up with what is read', () => {
    const blocks = [blockOf(1, 0, 60, 24), blockOf(2, 60, 120, 24)];
    const { model, page } = open(stateOf(blocks.slice(0, 1), { hasOlder: true }));
    page.scrollTo(300);
    const seen = model.anchor()?.id ?? '';
    const before = page.topOf(seen);
    model.setFeed(stateOf(blocks));
    page.scrollAlong();
    expect(page.topOf(seen)).toBeCloseTo(before);
    for (const id of blocks.flatMap(({ ids }) => ids)) expect(model.boxOf(id)).not.toBeNull();
  });

  it('asks for more before the end is reached, and for what was dropped when it is near', () => {
    const blocks = [blockOf(1, 0, 200), { ...blockOf(2, 200, 400), images: null }];
    const { model, page } = open(stateOf(blocks, { hasOlder: true }));
    expect(model.missing()).toEqual([]);
    page.scrollTo(model.boxOf(blocks[1]?.ids[190] ?? '')?.top ?? 0);
    expect(model.missing()).toEqual([2]);
    expect(model.frame(null).needsOlder).toBe(true);
    expect(model.frame(null).needsNewer).toBe(false);
  });

  it('is scrolled through from end to end, however high it is', () => {
    // Rows of one tile each, so that a few thousand are higher than any browser shows.
    const blocks = Array.from({ length: 60 }, (_, at) => blockOf(at, at * 200, at * 200 + 200));
    const model = createGridModel();
    model.setMetrics({ ...metrics, rowHeight: 5_000 });
    model.setView(0, VIEW);
    model.restart(stateOf(blocks));
    const page = createPage(model);
    page.scrollAlong();
    const lastId = blocks.at(-1)?.ids.at(-1) ?? '';
    const seen: string[] = [];
    const isShown = (id: string) => Math.abs(page.topOf(id)) < 3_000;
    for (let step = 0; step < 500 && !isShown(lastId); step += 1) {
      expect(model.frame(null).height).toBeLessThanOrEqual(8_000_000);
      seen.push(model.anchor()?.id ?? '');
      page.scrollTo(page.scrollTop() + 90_000);
    }
    expect(seen).toEqual([...new Set(seen)].sort((one, other) => (one < other ? -1 : 1)));
    expect(isShown(lastId)).toBe(true);
    expect(seen.length).toBeGreaterThan(100);
    const firstId = blocks[0]?.ids[0] ?? '';
    for (let step = 0; step < 500 && !isShown(firstId); step += 1) {
      page.scrollTo(Math.max(0, page.scrollTop() - 90_000));
    }
    expect(isShown(firstId)).toBe(true);
    expect(model.start()).toBe(0);
  });
});
