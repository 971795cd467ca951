import { expect, it } from 'vitest';
import { parseTags, parseTypedTag, parseTypedTags } from './parse-tags';

it.each([
  ['', []],
  [' , ,', []],
  ['cat', ['cat']],
  ['cat, Dog ,  cat,two   words', ['cat', 'Dog', 'two words']],
])('%j means %j', (text, tags) => {
  expect(parseTags(text)).toEqual(tags);
});

it.each(['旅行、海', '旅行，海', '旅行، 海', '旅行, 海'])('%j is typed as two tags', (text) => {
  expect(parseTypedTags(text)).toEqual(['旅行', '海']);
});

it('a tag that holds such a comma stays whole where tags are kept', () => {
  expect(parseTags('旅行、海, cat')).toEqual(['旅行、海', 'cat']);
});

it.each([
  ['Rome, Italy', 'Rome Italy'],
  ['روما، إيطاليا', 'روما إيطاليا'],
  [' sea ', 'sea'],
  [' , ', ''],
])('%j as one tag is %j', (text, tag) => {
  expect(parseTypedTag(text)).toBe(tag);
});
