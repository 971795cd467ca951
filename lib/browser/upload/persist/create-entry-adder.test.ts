import { expect, it } from 'vitest';
import { eventually } from '@/testing/shared/eventually';
import { createEntryAdder } from './create-entry-adder';
import type { JournalDatabase } from './journal-database';
import type { JournalEntry } from './journal-entry';

const entriesOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `${from + i}` }) as JournalEntry);

/** A database whose transactions end when they are told to. */
function setUp() {
  const slices: string[][] = [];
  const ends: ((error?: Error) => void)[] = [];
  const add = (entries: readonly JournalEntry[]) =>
    new Promise<void>((resolve, reject) => {
      slices.push(entries.map(({ id }) => id));
      ends.push((error) => (error ? reject(error) : resolve()));
    });
  const adder = createEntryAdder(Promise.resolve({ add } as unknown as JournalDatabase));
  const begun = (count: number) => eventually(() => expect(slices).toHaveLength(count));
  return { adder, slices, ends, begun };
}

it('writes a few at a time, those of two calls in their order', async () => {
  const { adder, slices, ends, begun } = setUp();
  const [first, second] = [adder.add(entriesOf(0, 10)), adder.add(entriesOf(10, 4))];
  await begun(1);
  expect(slices[0]).toHaveLength(8);
  ends[0]?.();
  await begun(2);
  ends[1]?.();
  await Promise.all([first, second]);
  expect(slices.flat()).toEqual(entriesOf(0, 14).map(({ id }) => id));
});

it('tells when an entry may be changed', async () => {
  const { adder, ends, begun } = setUp();
  void adder.add(entriesOf(0, 9));
  await begun(1);
  const [early, late] = [adder.whenWritten('0'), adder.whenWritten('8')];
  ends[0]?.();
  await early;
  expect(adder.whenWritten('0')).toBeUndefined();
  expect(adder.whenWritten('8')).toBe(late);
});

it('never writes what was dropped before its turn', async () => {
  const { adder, slices, ends, begun } = setUp();
  const all = adder.add(entriesOf(0, 9));
  await begun(1);
  adder.drop(['8']);
  ends[0]?.();
  await all;
  expect(slices.flat()).not.toContain('8');
});

it('goes on with the others where some cannot be written', async () => {
  const { adder, slices, ends, begun } = setUp();
  const all = adder.add(entriesOf(0, 9));
  await begun(1);
  ends[0]?.(new Error('full'));
  await begun(2);
  ends[1]?.();
  await all;
  expect(slices[1]).toEqual(['8']);
});

it('holds up nobody where there is no database', async () => {
  const adder = createEntryAdder(Promise.reject(new Error('private')));
  await expect(adder.add(entriesOf(0, 9))).resolves.toBeUndefined();
});
