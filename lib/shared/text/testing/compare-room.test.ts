import { expect, test } from 'vitest';
import { compareRoom } from './compare-room';

const compare = (english: unknown, other: unknown) => compareRoom('de', 'room', english, other);

test('a sentence that was left in English is found', async () => {
  expect(await compare({ done: 'All is done' }, { done: 'All is done' })).toEqual([
    'room.done: is still English: “All is done”',
  ]);
});

test('a sentence whose only words are what fills its slots is in every language', async () => {
  const size = ({ width, height }: { width: unknown; height: unknown }) => `${width} × ${height}`;
  const tag = (name: unknown) => `Tag: ${name}`;
  expect(await compare({ size, tag }, { size, tag })).toEqual([]);
});
