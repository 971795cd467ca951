import { expect, test } from 'vitest';
import { findTags, suggestTags, withReadTags } from './suggest-tags';

const COUNTS = [
  { tag: 'Sea', images: 9 },
  { tag: 'North sea', images: 5 },
  { tag: 'Séance', images: 1 },
];

test.each([
  ['', [], []],
  ['  ', [], []],
  ['se', [], ['Sea', 'Séance', 'North sea']],
  ['SEA', [], ['Sea', 'Séance', 'North sea']],
  ['se', ['Sea'], ['Séance', 'North sea']],
  ['x', [], []],
])('%j with %j chosen suggests %j', (typed, chosen, tags) => {
  expect(suggestTags(COUNTS, typed, chosen).map(({ tag }) => tag)).toEqual(tags);
});

test('tags of photos that were read are known before anybody counts', () => {
  const images = [{ tags: ['boat', 'Sea'] }, { tags: ['boat'] }];
  expect(withReadTags(COUNTS, images).map(({ tag, images: many }) => [tag, many])).toEqual([
    ['Sea', 9],
    ['North sea', 5],
    ['boat', 2],
    ['Séance', 1],
  ]);
});

test.each([
  ['', ['Isparta', 'Été à la mer', 'パパ']],
  ['ısparta', ['Isparta']],
  ['mer ete', ['Été à la mer']],
  ['ハハ', []],
])('%j finds the tags %j', (words, found) => {
  const counts = ['Isparta', 'Été à la mer', 'パパ'].map((tag) => ({ tag, images: 1 }));
  expect(findTags(counts, words).map(({ tag }) => tag)).toEqual(found);
});
