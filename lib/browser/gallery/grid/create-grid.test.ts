// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDayOf } from '@/lib/shared/calendar/create-day-of';
import { createFakeClock, type FakeClock } from '@/testing/browser/create-fake-clock';
import { createCarry } from '../albums/create-carry';
import { createFeed } from '../feed/create-feed';
import type { Feed } from '../feed/feed';
import { createSelection, type Selection } from '../select/create-selection';
import { sampleImages } from '../testing/create-gallery-server';
import { createGrid, type OwnGrid } from './create-grid';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const GRID_TOP = 100;
const images = sampleImages(400, NOW);
const idOf = (at: number) => images[at]?.id ?? '';

let clock: FakeClock;
let feed: Feed;
let selection: Selection;
let grid: OwnGrid;
let list: HTMLElement;
let detach: () => void;
let opened: string[];
let broken: string[];
let rests: unknown[];
let scrollY: number;

beforeEach(() => {
  scrollY = 0;
  opened = [];
  broken = [];
  rests = [];
  vi.stubGlobal('scrollBy', ({ top }: { top: number }) => {
    scrollY = Math.max(0, scrollY + top);
  });
  vi.stubGlobal('scrollTo', ({ top }: { top: number }) => {
    scrollY = top;
  });
  Object.defineProperty(window, 'scrollY', { configurable: true, get: () => scrollY });
  Object.defineProperty(window, 'innerHeight', { configurable: true, value: 800 });
  clock = createFakeClock(NOW);
  feed = createFeed({
    read: null,
    first: { images, next: null },
    hasNewer: false,
    dayOf: createDayOf('UTC'),
  });
  selection = createSelection();
  grid = createGrid({
    feed: () => feed,
    selection,
    carry: createCarry(),
    clock,
    onOpen: (id) => opened.push(id),
    onFavour: () => {},
    onBroken: (id) => broken.push(id),
    onRest: (anchor) => rests.push(anchor),
  });
  feed.subscribe(grid.follow);
  list = document.body.appendChild(document.createElement('ul'));
  list.getBoundingClientRect = () => ({ top: GRID_TOP - scrollY, width: 1_200 }) as DOMRect;
  detach = grid.attach(list);
  show();
});

afterEach(() => {
  detach();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

/** Draws what the grid says, as often as that changes it, the way a view does. */
function show(): void {
  for (let times = 0; times < 10; times += 1) {
    const snapshot = grid.getSnapshot();
    const tiles = snapshot.frame?.items.filter((item) => item.kind === 'tile') ?? [];
    list.innerHTML = tiles
      .map(({ id }) => `<li data-id="${id}"><button data-act="open"></button><i data-act="select"></i></li>`)
      .join('');
    grid.drawn(snapshot);
    grid.giveFocus();
    if (grid.getSnapshot() === snapshot) return;
  }
  throw new Error('The grid never came to an end.');
}
const tileOf = (at: number, act = 'open') => list.querySelector(`[data-id="${idOf(at)}"] [data-act=${act}]`);
const click = (at: number, act = 'open', how: MouseEventInit = {}) =>
  tileOf(at, act)?.dispatchEvent(new MouseEvent('click', { bubbles: true, ...how }));
const press = (key: string, how: KeyboardEventInit = {}) => {
  list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, ...how }));
  show();
};
const selected = () =>
  [...selection.state().ids]
    .map((id) => images.findIndex((one) => one.id === id))
    .sort((one, other) => one - other);

describe('a grid', () => {
  it('has nodes only for what is near the window', () => {
    expect(tileOf(0)).not.toBeNull();
    expect(tileOf(399)).toBeNull();
    expect(grid.getSnapshot().day).toBe(20260101);
  });

  it('goes to an image at once, and draws it there', async () => {
    grid.reveal(idOf(300), 0);
    expect(scrollY).toBeGreaterThan(1_000);
    window.dispatchEvent(new Event('scroll'));
    await new Promise((resolve) => requestAnimationFrame(resolve));
    show();
    expect(tileOf(300)).not.toBeNull();
  });

  it('goes to an image only once the page has the height for it', () => {
    detach();
    detach = grid.attach(list);
    grid.drawn(grid.getSnapshot());
    grid.reveal(idOf(300), 0);
    expect(scrollY).toBe(0);
    show();
    expect(scrollY).toBeGreaterThan(1_000);
    expect(tileOf(300)).not.toBeNull();
  });

  it('gives the tile that was the active one the focus again after a photo was over the page, and says so to who draws it', () => {
    grid.focus(idOf(3));
    show();
    expect(document.activeElement).toBe(tileOf(3));
    (document.activeElement as HTMLElement).blur();
    let told = 0;
    const stop = grid.subscribe(() => {
      told += 1;
    });
    grid.focus(idOf(3));
    stop();
    expect(told).toBeGreaterThan(0);
    show();
    expect(document.activeElement).toBe(tileOf(3));
  });

  it('stays at an image while more is put in above it', () => {
    grid.reveal(idOf(300), 0);
    show();
    const before = scrollY;
    feed.add(sampleImages(60, NOW + 86_400_000));
    show();
    expect(scrollY).toBeGreaterThan(before);
    expect(tileOf(300)).not.toBeNull();
  });

  it('tells where it came to rest, and null at the very top', async () => {
    grid.reveal(idOf(300), 0);
    show();
    window.dispatchEvent(new Event('scroll'));
    await clock.advance(300);
    expect(rests.at(-1)).toMatchObject({ offset: 0 });
    scrollY = 0;
    window.dispatchEvent(new WheelEvent('wheel'));
    window.dispatchEvent(new Event('scroll'));
    await clock.advance(300);
    expect(rests.at(-1)).toBeNull();
  });

  it('begins anew with another list, and forgets everything with its element', () => {
    grid.reveal(idOf(300), 0);
    show();
    feed = createFeed({
      read: null,
      first: { images: images.slice(0, 3), next: null },
      hasNewer: false,
      dayOf: createDayOf('UTC'),
    });
    grid.follow();
    show();
    expect(scrollY).toBe(0);
    expect(list.children).toHaveLength(3);
    detach();
    expect(grid.getSnapshot()).toMatchObject({ frame: null, day: null, activeId: null });
  });
});

describe('a tile', () => {
  it('opens its photo, and selects it by its mark', () => {
    click(3);
    click(4, 'select');
    expect([opened, selected()]).toEqual([[idOf(3)], [4]]);
  });

  it('is selected by a click once another is, and with Shift everything between', () => {
    click(4, 'select');
    click(6);
    click(8, 'open', { shiftKey: true });
    expect(selected()).toEqual([4, 6, 7, 8]);
    click(7, 'open', { shiftKey: true });
    expect(selected()).toEqual([4, 6, 7]);
    expect(opened).toEqual([]);
  });

  it('has the focus in place of its neighbour by the arrow keys', () => {
    grid.focus(idOf(0));
    show();
    press('ArrowRight');
    expect(document.activeElement).toBe(tileOf(1));
    press('ArrowDown');
    const below = grid.getSnapshot().activeId ?? '';
    expect(images.findIndex(({ id }) => id === below)).toBeGreaterThan(2);
    press('ArrowUp');
    press(' ');
    expect(selected()).toEqual([1]);
    press('ArrowRight', { shiftKey: true });
    expect(selected()).toEqual([1, 2]);
  });

  it('says that its picture did not load', () => {
    const picture = tileOf(2)?.appendChild(document.createElement('img'));
    picture?.dispatchEvent(new Event('error'));
    expect(broken).toEqual([idOf(2)]);
  });
});
