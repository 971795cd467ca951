import { expect, test } from 'vitest';
import { FIRST_ORDER } from '@/lib/shared/albums/first-order';
import { findAlbumNamed, findAlbums } from './find-albums';

const albums = ['Été à la mer', 'Summer 2026', '夏祭り', 'חתונה'].map((title, at) => ({
  ...{ id: `aaaaa${at}`, title, text: '', cover: null, order: FIRST_ORDER },
  ...{ createdAt: '2026-01-01T00:00:00.000Z', revision: 1 },
}));
const titles = (words: string) => findAlbums(albums, words).map(({ title }) => title);

test.each([
  ['', ['Été à la mer', 'Summer 2026', '夏祭り', 'חתונה']],
  ['ete MER', ['Été à la mer']],
  ['祭', ['夏祭り']],
  ['חתו', ['חתונה']],
  ['summer 2025', []],
])('%j finds %j', (words, expected) => {
  expect(titles(words)).toEqual(expected);
});

test('an album is known by its whole name', () => {
  expect(findAlbumNamed(albums, ' summer 2026 ')?.title).toBe('Summer 2026');
  expect(findAlbumNamed(albums, 'summer')).toBeUndefined();
});

test.each([
  ['パパ', 'ハハ'],
  ['かき', 'がき'],
  ['कुल', 'कल'],
])('%s is not the album %s', (title, other) => {
  const [first] = albums;
  expect(findAlbumNamed([{ ...first, title: other } as (typeof albums)[number]], title)).toBeUndefined();
});
