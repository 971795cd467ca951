import { expect, it } from 'vitest';
import { LANGUAGE_TAGS } from './languages';
import { loadRoom } from './load-rooms';

it.each(LANGUAGE_TAGS)('a field that may stay empty is marked in one way in %s', async (language) => {
  const [albums, links] = [await loadRoom(language, 'albums'), await loadRoom(language, 'links')];
  expect(albums.form.optional).toBe(links.optional);
});
