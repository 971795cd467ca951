import type { TagCount } from '@/lib/shared/wire';

/** Most different tags that are counted; images of others are left out. */
const MAX_COUNTED = 50_000;
/** Most tags that are told. */
const MAX_TOLD = 1_000;

/** Counts the images that have each tag. */
export type TagCounter = Readonly<{
  /** The tags of one image. */
  add: (tags: readonly string[]) => void;
  /** The tags that most images have, those first, at most 1,000. */
  most: () => readonly TagCount[];
}>;

/** Memory is bounded by 50,000 tags, whatever there are. */
export function createTagCounter(): TagCounter {
  const counts = new Map<string, number>();
  return {
    add(tags) {
      for (const tag of tags) {
        const count = counts.get(tag);
        if (count !== undefined || counts.size < MAX_COUNTED) counts.set(tag, (count ?? 0) + 1);
      }
    },
    most: () =>
      [...counts]
        .map(([tag, images]) => ({ tag, images }))
        .sort((one, other) => other.images - one.images || (one.tag < other.tag ? -1 : 1))
        .slice(0, MAX_TOLD),
  };
}
