import { foldText, foldWords, holdsWords } from '@/lib/shared/gallery/fold-text';
import type { ImageItem, TagCount } from '@/lib/shared/wire';

/** More than fit below a field. */
const MAX_SUGGESTED = 8;

/** Tags that begin with what is typed, the most used first; those that only hold it come behind. Without those chosen already. */
export function suggestTags(
  counts: readonly TagCount[],
  typed: string,
  chosen: readonly string[],
): readonly TagCount[] {
  const word = foldText(typed.trim());
  if (word === '') return [];
  const open = counts.filter(({ tag }) => !chosen.includes(tag));
  const begin = open.filter(({ tag }) => foldText(tag).startsWith(word));
  const hold = open.filter(({ tag }) => !foldText(tag).startsWith(word) && foldText(tag).includes(word));
  return [...begin, ...hold].slice(0, MAX_SUGGESTED);
}

/** The counts of the bucket with the tags of photos that were read since: those are known even where nobody has counted. */
export function withReadTags(
  counts: readonly TagCount[],
  images: readonly Pick<ImageItem, 'tags'>[],
): readonly TagCount[] {
  const known = new Set(counts.map(({ tag }) => tag));
  const read = new Map<string, number>();
  for (const tag of images.flatMap(({ tags }) => tags)) {
    if (!known.has(tag)) read.set(tag, (read.get(tag) ?? 0) + 1);
  }
  return [...counts, ...[...read].map(([tag, number]) => ({ tag, images: number }))].toSorted(
    (one, other) => other.images - one.images || one.tag.localeCompare(other.tag),
  );
}

/** The tags that have all these words in them, whatever their case and accents; all of them for no word. */
export function findTags(counts: readonly TagCount[], words: string): readonly TagCount[] {
  const wanted = foldWords(words);
  return counts.filter(({ tag }) => holdsWords(foldText(tag), wanted));
}
