import { expect, test } from 'vitest';
import { createTagCounter } from './create-tag-counter';

test('tags are told with their images, the most used first, and no more than a page can show', () => {
  const counter = createTagCounter();
  counter.add(['sea', 'boat']);
  counter.add(['sea']);
  counter.add([]);
  expect(counter.most()).toEqual([
    { tag: 'sea', images: 2 },
    { tag: 'boat', images: 1 },
  ]);
  for (let at = 0; at < 60_000; at += 1) counter.add([`tag-${at}`, 'sea']);
  expect(counter.most()).toHaveLength(1_000);
  expect(counter.most()[0]).toEqual({ tag: 'sea', images: 60_002 });
});
