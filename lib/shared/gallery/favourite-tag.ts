/**
 * The tag of favourites. A tag, so that it stands in the row, is found by search, survives a rebuild of every index and is kept by releases
 * that know nothing of it.
 */
export const FAVOURITE_TAG = '★';

/** Whether an image is a favourite. */
export function isFavourite({ tags }: Readonly<{ tags: readonly string[] }>): boolean {
  return tags.includes(FAVOURITE_TAG);
}

/** Words of a search without `is:favourite`, which stands for the tag. */
export function takeFavouriteWord(q: string): Readonly<{ q: string; isFavourite: boolean }> {
  const words = q.split(/\s+/);
  const rest = words.filter((word) => !/^is:favou?rites?$/i.test(word));
  return { q: rest.join(' '), isFavourite: rest.length < words.length };
}
