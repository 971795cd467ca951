import { expect, it } from 'vitest';
import { parseTags } from './parse-tags';

it.each([
  ['', []],
  [' , ,', []],
  ['cat', ['cat']],
  ['cat, Dog ,  cat,two   words', ['cat', 'Dog', 'two words']],
])('%j means %j', (text, tags) => {
  expect(parseTags(text)).toEqual(tags);
});
