import { expect, it } from 'vitest';
import type { ImageItem } from '@/lib/shared/wire';
import { sampleImages } from '../testing/create-gallery-server';
import { createDeck, type Deck } from './create-deck';

const NOW = Date.parse('2026-01-01T12:00:00Z');
const images = (count: number) => sampleImages(count, NOW);
const fresh = (later: number, name = 'new'): ImageItem => ({
  ...(sampleImages(1, NOW + later)[0] as ImageItem),
  name,
});
/** The names of the next photos that are shown. */
function run(deck: Deck, count: number): string[] {
  return Array.from({ length: count }, () => {
    deck.next();
    return deck.current()?.name ?? '-';
  });
}

it('goes from the newest photo to the oldest and begins again, without reading what is short anew', () => {
  const deck = createDeck();
  expect(deck.wanted()).toEqual({});
  deck.addPage(images(3), null);
  expect(run(deck, 8)).toEqual(['0.jpg', '1.jpg', '2.jpg', '0.jpg', '1.jpg', '2.jpg', '0.jpg', '1.jpg']);
  expect(deck.wanted()).toBeNull();
});

it('shows one photo alone over and over, and none where there is none', () => {
  const deck = createDeck();
  deck.addPage([], null);
  expect([run(deck, 3), deck.wanted()]).toEqual([['-', '-', '-'], null]);
  deck.put([fresh(1_000)]);
  expect(run(deck, 3)).toEqual(['new', 'new', 'new']);
});

it('wants the next page before the last one is over, and of a long list all pages in every round', () => {
  const deck = createDeck();
  const all = images(600);
  let reads = 0;
  const seen: string[] = [];
  for (let step = 0; step < 700; step += 1) {
    const wanted = deck.wanted();
    if (wanted !== null) {
      reads += 1;
      const from = wanted.after === undefined ? 0 : all.findIndex(({ id }) => id === wanted.after) + 1;
      const page = all.slice(from, from + 200);
      deck.addPage(page, from + 200 < all.length ? (page.at(-1)?.id ?? null) : null);
    }
    deck.next();
    seen.push(deck.current()?.name ?? '-');
  }
  expect(seen).toEqual([...all, ...all.slice(0, 100)].map(({ name }) => name));
  expect(reads).toBe(4);
});

it('shows what came first, the earliest of them before the others, and then continues', () => {
  const deck = createDeck();
  deck.addPage(images(3), null);
  run(deck, 1);
  expect(deck.put([fresh(2_000, 'later'), fresh(1_000, 'sooner')])).toBe(true);
  expect(deck.upcoming()?.name).toBe('sooner');
  expect(run(deck, 4)).toEqual(['sooner', 'later', '1.jpg', '2.jpg']);
  expect(run(deck, 5)).toEqual(['later', 'sooner', '0.jpg', '1.jpg', '2.jpg']);
});

it('draws a photo that was edited as it is, and does not take it for a new one', () => {
  const deck = createDeck();
  const [one, two] = images(2) as [ImageItem, ImageItem];
  deck.addPage([one, two], null);
  run(deck, 1);
  expect(
    deck.put([
      { ...one, alt: 'The sea' },
      { ...two, alt: 'A boat' },
    ]),
  ).toBe(false);
  expect(deck.current()?.alt).toBe('The sea');
  run(deck, 1);
  expect(deck.current()?.alt).toBe('A boat');
});

it('leaves photos further down than was read to their page', () => {
  const deck = createDeck();
  deck.addPage(images(5), 'more');
  expect(deck.put([fresh(-600_000)])).toBe(false);
  expect(deck.put([fresh(-30_000)])).toBe(true);
});

it('of a list in another order shows what was sent since it began, wherever that stands', () => {
  const byName = ({ name }: ImageItem) => name;
  const deck = createDeck({ placeOf: byName, sinceMs: NOW });
  const [one, two] = images(2) as [ImageItem, ImageItem];
  deck.addPage(
    [
      { ...two, name: 'a' },
      { ...one, name: 'm' },
    ],
    'more',
  );
  // Sent before, and further down than was read: they come with their page.
  expect(deck.put([fresh(-30_000, 'z')])).toBe(false);
  expect(deck.put([fresh(-30_000, 'b')])).toBe(true);
  expect(deck.put([fresh(1_000, 'y')])).toBe(true);
  expect(run(deck, 4)).toEqual(['b', 'y', 'a', 'm']);
});

it('shows no photo that was removed, not even the one on the wall, and shows it again when it is back', () => {
  const deck = createDeck();
  const [one, two, three] = images(3) as [ImageItem, ImageItem, ImageItem];
  deck.addPage([one, two, three], null);
  run(deck, 2);
  deck.remove(new Set([one.id, two.id]));
  expect(deck.current()?.name).toBe('2.jpg');
  expect(deck.before()).toBe(false);
  expect(run(deck, 2)).toEqual(['2.jpg', '2.jpg']);
  expect(deck.put([two])).toBe(true);
  expect(run(deck, 1)).toEqual(['1.jpg']);
  deck.remove(new Set([one.id, two.id, three.id]));
  expect(deck.current()).toBeNull();
});

it('goes back through what was shown, and forth again', () => {
  const deck = createDeck();
  deck.addPage(images(3), null);
  run(deck, 3);
  expect([deck.before(), deck.current()?.name]).toEqual([true, '1.jpg']);
  expect([deck.before(), deck.before()]).toEqual([true, false]);
  expect(deck.current()?.name).toBe('0.jpg');
  expect(run(deck, 3)).toEqual(['1.jpg', '2.jpg', '0.jpg']);
});
