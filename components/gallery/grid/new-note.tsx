import type { GallerySnapshot } from '@/lib/browser/gallery';
import { useText } from '../../text/text-provider';

type NewNoteProps = { list: GallerySnapshot['list']; since: string | null };

/** Says how many photos came since the last visit, beside the first day's heading: where it moves nothing. */
export function NewNote({ list, since }: NewNoteProps) {
  const text = useText('gallery');
  if (since === null) return null;
  const { blocks, hasOlder } = list;
  const count = blocks.reduce((sum, { ids }) => sum + ids.filter((id) => id < since).length, 0);
  if (count === 0) return null;
  const isAll = hasOlder && (blocks.at(-1)?.ids.at(-1) ?? '') < since;
  return (
    <p role="status" className="absolute end-0 top-3 z-[1] text-sm text-ink-soft">
      {text.newPhotos({ photos: count, isAll })}
    </p>
  );
}
