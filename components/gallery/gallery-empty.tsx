import { Images } from 'lucide-react';
import type { GalleryState } from '@/lib/shared/gallery/gallery-state';
import { useHost } from '../host/host';
import { useText } from '../text/text-provider';
import { buttonStyle } from '../ui/button';
import { NothingHere } from '../ui/nothing-here';

/** A tab, an album or a search without photos; the whole gallery leads to where photos are sent from. */
export function GalleryEmpty({ state, isSearch }: { state: GalleryState | 'album'; isSearch: boolean }) {
  const text = useText('gallery');
  const { Link, pages } = useHost();
  const icon = <Images aria-hidden="true" />;
  if (isSearch) return <NothingHere icon={icon} text={text.nothingMatches} />;
  return (
    <NothingHere icon={icon} text={text.empty[state]}>
      {state === 'all' && pages.upload !== undefined && (
        <Link href={pages.upload} prefetch={false} className={buttonStyle({ tone: 'primary' })}>
          {text.uploadPhotos}
        </Link>
      )}
    </NothingHere>
  );
}
