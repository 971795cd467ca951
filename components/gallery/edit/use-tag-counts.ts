import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Gallery } from '@/lib/browser/gallery';
import { createNumbers } from '@/lib/browser/gallery/create-numbers';
import { withReadTags } from '@/lib/browser/gallery/suggest-tags';
import type { TagCount } from '@/lib/shared/wire';
import { useHost } from '../../host/host';
import { useText } from '../../text/text-provider';

/** The tags there are with their photos, most used first: as counted last, and those of photos that were read since. Asks once wanted. */
export function useTagCounts(gallery: Gallery, isWanted: boolean): readonly TagCount[] {
  const text = useText('galleryEngine');
  const { basePath } = useHost();
  const [numbers] = useState(() => createNumbers({ text, endpoint: `${basePath}/images` }));
  useEffect(() => (isWanted ? numbers.start() : undefined), [numbers, isWanted]);
  const counted = useSyncExternalStore(numbers.subscribe, numbers.getSnapshot, numbers.getSnapshot);
  const tags = counted.numbers?.tags;
  const { list } = gallery.getSnapshot();
  return useMemo(
    () =>
      isWanted
        ? withReadTags(
            tags ?? [],
            list.blocks.flatMap(({ images }) => images ?? []),
          )
        : [],
    [isWanted, tags, list],
  );
}
