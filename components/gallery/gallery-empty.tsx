import { Images } from 'lucide-react';
import { GALLERY_STATES, type GalleryState } from '@/lib/shared/gallery/gallery-state';

export function GalleryEmpty({ state, isSearch }: { state: GalleryState; isSearch: boolean }) {
  return (
    <div className="m-auto flex max-w-sm flex-col items-center gap-4 py-16 text-center text-ink-soft">
      <Images className="size-12 text-ink-faint" strokeWidth={1.25} aria-hidden="true" />
      <p className="text-pretty">
        {isSearch ? 'Nothing matches. Try other words or fewer filters.' : GALLERY_STATES[state].empty}
      </p>
    </div>
  );
}
