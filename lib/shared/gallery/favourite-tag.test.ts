import { expect, it } from 'vitest';
import { takeFavouriteWord } from './favourite-tag';

it.each([
  ['cat', 'cat', false],
  ['is:favourite', '', true],
  ['cat Is:Favorites dog', 'cat dog', true],
  ['this:favourite', 'this:favourite', false],
])('%j', (q, rest, isFavourite) => {
  expect(takeFavouriteWord(q)).toEqual({ q: rest, isFavourite });
});
