import { Images } from 'lucide-react';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import { useText } from '../text/text-provider';

export function GalleryEmpty({ state, isSearch }: { state: GalleryState | 'album'; isSearch: boolean }) {
  const text = useText('gallery');
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-4 py-16 text-center text-ink-soft">
      <Images className="size-12 text-ink-faint" strokeWidth={1.25} aria-hidden="true" />
      <p className="text-pretty">{isSearch ? text.nothingMatches : text.empty[state]}</p>
    </div>
  );
}
